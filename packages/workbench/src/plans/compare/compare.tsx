import { useAddress } from '../../app/address.ts';
import { numberIn, type Row, textIn, useTable } from '../../data/index.ts';
import { formatNumber } from '../../design/index.ts';
import { Block } from '../../parts/block.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Notes } from '../../parts/notes.tsx';
import { useLanguage, useText } from '../../words/index.ts';
import { withUnit } from '../item-name.ts';
import { LevelMark } from '../level-mark.tsx';
import type { Level } from '../use-plan.ts';
import type { PlanEntry } from '../use-plan-list.ts';
import { useCompareWords } from './words.ts';

/** Targets of several plans side by side, and whether they may be compared at all. */
export function Compare({ entries }: { entries: readonly PlanEntry[] }) {
  const say = useCompareWords();
  const text = useText();
  const [{ against = '' }, update] = useAddress();
  const chosen = against.split(',').filter((id) => entries.some((entry) => entry.id === id));
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    update({ against: next.join(',') || undefined });
  };
  return (
    <Block title={say('title')} answer={say('text')}>
      <div className="plan-actions no-print" role="group" aria-label={say('plans')}>
        {entries.slice(0, 60).map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="small-button"
            aria-pressed={chosen.includes(id)}
            onClick={() => toggle(id)}
          >
            {text(title)}
          </button>
        ))}
      </div>
      {chosen.length > 0 && <Compared plans={chosen} entries={entries} />}
    </Block>
  );
}

function Compared({ plans, entries }: { plans: readonly string[]; entries: readonly PlanEntry[] }) {
  const say = useCompareWords();
  const columns = useColumns(entries);
  const { table, rows, error, retry } = useTable('plans.compare', { plans });
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (rows === undefined || table === undefined) return null;
  return (
    <>
      <Notes notes={table.evidence.notes} />
      <DataTable
        title={say('title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => `${textIn(row, 'indicator')} ${row['year']} ${textIn(row, 'plan')} ${row['target']}`}
        source="plans compare"
      />
    </>
  );
}

function useColumns(entries: readonly PlanEntry[]): Column<Row>[] {
  const say = useCompareWords();
  const language = useLanguage();
  const text = useText();
  const title = (row: Row) => {
    const entry = entries.find(({ id }) => id === row['plan']);
    return entry ? text(entry.title) : textIn(row, 'title');
  };
  const amount = (row: Row, key: string) => {
    const value = numberIn(row, key);
    return value === null ? formatNumber(null, 'amount', language) : withUnit(value, textIn(row, 'unit'), language);
  };
  const plain = (key: string, name: string, kind: 'change' | 'index'): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => formatNumber(numberIn(row, key), kind, language),
  });
  return [
    { key: 'indicator', name: say('indicator'), kind: 'text', value: (row) => textIn(row, 'indicator') },
    { key: 'year', name: say('year'), kind: 'number', value: (row) => numberIn(row, 'year') },
    { key: 'plan', name: say('plan'), kind: 'text', value: title },
    {
      ...{ key: 'target', name: say('target'), kind: 'number', value: (row) => numberIn(row, 'target') },
      show: (row) => amount(row, 'target'),
    },
    {
      ...{ key: 'last', name: say('last'), kind: 'number', value: (row) => numberIn(row, 'last_value') },
      show: (row) =>
        row['last_value'] === null ? amount(row, 'last_value') : `${amount(row, 'last_value')} (${row['last_year']})`,
    },
    plain('probability', say('probability'), 'index'),
    {
      ...{ key: 'level', name: say('level'), kind: 'text', value: (row) => textIn(row, 'level') },
      show: (row) => <LevelMark level={textIn(row, 'level') as Level} />,
    },
    {
      ...{ key: 'comparable', name: say('comparable'), kind: 'text', value: (row) => textIn(row, 'comparable') },
      show: (row) => say(textIn(row, 'comparable') as 'yes' | 'no' | 'unknown' | 'only'),
    },
    {
      key: 'why',
      name: say('why'),
      kind: 'text',
      value: (row) => textIn(row, language === 'zh' ? 'why_zh' : 'why_en'),
    },
  ];
}
