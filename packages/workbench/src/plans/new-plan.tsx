import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { author } from './author.ts';
import { useListWords } from './list-words.ts';

const year = (typed: string) => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : undefined);

/** A plan from nothing but its title. */
export function NewPlan() {
  const say = useListWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState({ name: '', nameEn: '', id: '', from: '', to: '' });
  const make = useMutation({
    mutationFn: () => {
      const [zh, en] = [draft.name.trim(), draft.nameEn.trim()];
      const [from, to] = [year(draft.from), year(draft.to)];
      const title = { zh, en: en === '' ? zh : en };
      const id = draft.id.trim() === '' ? `plan-${crypto.randomUUID().slice(0, 8)}` : draft.id.trim();
      const by = author() === '' ? {} : { author: author() };
      const span = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      return client.plans.create({ id, description: { title, ...span }, ...by });
    },
    onSuccess: ({ info }) => {
      void queries.invalidateQueries({ queryKey: ['plans.list'] });
      void navigate({ to: '/plan', search: { plan: info.id } });
    },
  });
  const text = (key: keyof typeof draft, hint?: string) => (
    <label className="control">
      <span className="control-label">{say(key)}</span>
      <input
        type="text"
        className="plan-input"
        value={draft[key]}
        maxLength={200}
        placeholder={hint}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
      />
    </label>
  );
  return (
    <div className="no-print">
      <Block title={say('make')} answer={say('makeText')}>
        <form
          className="controls"
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.name.trim() !== '') make.mutate();
          }}
        >
          {text('name')}
          {text('nameEn')}
          {text('id', say('idHint'))}
          {text('from')}
          {text('to')}
          <button type="submit" className="action" disabled={draft.name.trim() === '' || make.isPending}>
            {say('create')}
          </button>
        </form>
        {make.error && <ErrorState error={make.error} />}
      </Block>
    </div>
  );
}
