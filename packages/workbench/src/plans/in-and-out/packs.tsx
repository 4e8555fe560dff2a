import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, type Row, textIn, useTable } from '../../data/index.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Select } from '../../parts/select.tsx';
import { defineWords, useLanguage, useText } from '../../words/index.ts';
import { author } from '../author.ts';
import { choiceNames } from '../fields.ts';

const useWords = defineWords('plan-packs', {
  pack: { zh: '指标包', en: 'Pack' },
  indicator: { zh: '指标', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  scope: { zh: '口径', en: 'Scope' },
  source: { zh: '来源', en: 'Source' },
  direction: { zh: '方向', en: 'Direction' },
  add: { zh: '加进规划', en: 'Put into the plan' },
  added: {
    zh: '加入 {{added}} 个指标，{{left}} 个已有的跳过；数值和目标留空待填。',
    en: '{{added}} indicators added, {{left}} left out as the plan has them; values and targets are yours to give.',
  },
});

/** Templates of indicators with definitions and no values, to put into the plan. */
export function Packs({ plan }: { plan: string }) {
  const say = useWords();
  const text = useText();
  const queries = useQueryClient();
  const { rows, error, retry } = useTable('plans.packs', {});
  const [asked, setAsked] = useState<string>();
  const add = useMutation({
    mutationFn: (pack: string) => client.plans.addPack({ plan, pack, ...(author() !== '' && { author: author() }) }),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('plans.') }),
  });
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (rows === undefined || rows.length === 0) return null;
  const packs = [
    ...new Map(rows.map((row) => [textIn(row, 'pack'), { zh: textIn(row, 'pack_zh'), en: textIn(row, 'pack_en') }])),
  ];
  const chosen = asked ?? packs[0]![0];
  return (
    <>
      <div className="controls">
        <Select
          label={say('pack')}
          value={chosen}
          options={packs.map(([value, name]) => ({ value, name: text(name) }))}
          onChange={setAsked}
        />
        <button type="button" className="action" disabled={add.isPending} onClick={() => add.mutate(chosen)}>
          {say('add')}
        </button>
      </div>
      {add.error && <ErrorState error={add.error} />}
      {add.data && (
        <p role="status" className="plan-notice">
          {say('added', { added: add.data.added.length, left: add.data.left.length })}
        </p>
      )}
      <PackTable rows={rows.filter((row) => row['pack'] === chosen)} />
    </>
  );
}

function PackTable({ rows }: { rows: readonly Row[] }) {
  const say = useWords();
  const text = useText();
  const language = useLanguage();
  return (
    <div className="plan-scroll" tabIndex={0} role="group">
      <table className="plan-table">
        <thead>
          <tr>
            {(['indicator', 'unit', 'direction', 'scope', 'source'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={textIn(row, 'indicator')}>
              <td>{textIn(row, `name_${language}`)}</td>
              <td>{textIn(row, 'unit')}</td>
              <td>{text(choiceNames[textIn(row, 'direction')] ?? { zh: '', en: '' })}</td>
              <td>{textIn(row, `scope_${language}`)}</td>
              <td className="small quiet">{textIn(row, 'source')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
