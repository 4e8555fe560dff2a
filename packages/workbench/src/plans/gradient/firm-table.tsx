import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useText } from '../../words/index.ts';
import type { Standing } from './gradient.tsx';
import { useGradientWords } from './words.ts';

type Firm = Standing['firms'][number];

const stateWords = {
  ready: 'ready',
  'one-short': 'oneShort',
  short: 'short',
  unknown: 'unknown',
  top: 'top',
} as const;

/** What each firm lacks for the rung above; those one condition short come first. */
export function FirmTable({ standing: { firms, rungs } }: { standing: Standing }) {
  const say = useGradientWords();
  const text = useText();
  const rungName = (id: string) => text(rungs.find(({ rung }) => rung === id)?.name ?? { zh: id, en: id });
  const listed = (criteria: Firm['failed']) =>
    criteria
      .map(
        ({ column, comparator, value, unit }) => `${column} ${comparator === 'at_least' ? '≥' : '≤'} ${value} ${unit}`,
      )
      .join('；');
  const stateOf = ({ state }: Firm) =>
    state in stateWords ? say(stateWords[state as keyof typeof stateWords]) : state;
  const columns: Column<Firm>[] = [
    {
      key: 'firm',
      name: say('firm'),
      kind: 'text',
      value: ({ firm, row }) => firm || say('row', { row }),
      show: ({ firm, row }) => firm || <span className="quiet">{say('row', { row })}</span>,
    },
    { key: 'rung', name: say('rung'), kind: 'text', value: ({ rung }) => rungName(rung) },
    { key: 'next', name: say('next'), kind: 'text', value: ({ next }) => (next === '' ? '—' : rungName(next)) },
    { key: 'state', name: say('state'), kind: 'text', value: stateOf },
    { key: 'lacks', name: say('lacks'), kind: 'text', value: ({ failed }) => listed(failed) },
    { key: 'missing', name: say('missing'), kind: 'text', value: ({ unknown }) => listed(unknown) },
  ];
  const order = ['one-short', 'ready', 'short', 'unknown', 'top'];
  const rows = [...firms].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.row - b.row);
  return <DataTable title={say('firms')} rows={rows} columns={columns} rowKey={({ row }) => String(row)} />;
}
