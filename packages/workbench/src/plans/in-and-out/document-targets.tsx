import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/index.ts';
import { documentListQuery } from '../../documents/index.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Picker } from '../../parts/picker.tsx';
import { defineWords, useText } from '../../words/index.ts';
import { author } from '../author.ts';

const useWords = defineWords('plan-document-targets', {
  document: { zh: '文档', en: 'Document' },
  take: { zh: '取为待确认的目标值', en: 'Take its targets as drafts' },
  taken: {
    zh: '文档中有 {{found}} 个目标，收进 {{drafts}} 个待确认的目标值；在规划树或指标页逐条确认。',
    en: '{{found}} targets found, {{drafts}} taken as drafts; take each in the tree or on its indicator’s page.',
  },
  left: { zh: '没有收进的', en: 'Left out' },
});

/** Targets found in a stored document, taken in as drafts with their citation. */
export function DocumentTargets({ plan }: { plan: string }) {
  const say = useWords();
  const text = useText();
  const queries = useQueryClient();
  const { data } = useQuery(documentListQuery());
  const [document, setDocument] = useState<string>();
  const take = useMutation({
    mutationFn: (chosen: string) => {
      const by = author() === '' ? {} : { author: author() };
      return client.plans.importFacts({ plan, document: chosen, ...by });
    },
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('plans.') }),
  });
  const choices = (data?.documents ?? []).map(({ id, title }) => ({ code: id, name: { zh: title, en: title } }));
  return (
    <>
      <div className="controls">
        <Picker label={say('document')} choices={choices} chosen={document} onChoose={setDocument} />
        <button
          type="button"
          className="action"
          disabled={document === undefined || take.isPending}
          onClick={() => document !== undefined && take.mutate(document)}
        >
          {say('take')}
        </button>
      </div>
      {take.error && <ErrorState error={take.error} />}
      {take.data && (
        <div role="status">
          <p>{say('taken', { found: take.data.found, drafts: take.data.drafts.length })}</p>
          {take.data.left.length > 0 && (
            <details>
              <summary>
                {say('left')} ({take.data.left.length})
              </summary>
              <ul>
                {take.data.left.slice(0, 50).map(({ sentence, reason, text: why }) => (
                  <li key={`${reason} ${sentence}`} className="small">
                    {text(why)} — {sentence}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </>
  );
}
