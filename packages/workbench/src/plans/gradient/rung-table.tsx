import { formatNumber } from '../../design/index.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useLanguage, useText } from '../../words/index.ts';
import type { Standing } from './gradient.tsx';
import { useGradientWords } from './words.ts';

type Rung = Standing['rungs'][number];

/** Firms per rung, promotions to expect, and what the plan aims at. */
export function RungTable({ standing }: { standing: Standing }) {
  const say = useGradientWords();
  const text = useText();
  const language = useLanguage();
  const number = (key: string, name: string, value: (rung: Rung) => number | null): Column<Rung> => ({
    ...{ key, name, kind: 'number', value },
    show: (rung) => {
      const count = value(rung);
      return count === null ? '—' : formatNumber(count, Number.isInteger(count) ? 'count' : 'amount', language);
    },
  });
  const columns: Column<Rung>[] = [
    { key: 'rung', name: say('rung'), kind: 'text', value: ({ name }) => text(name) },
    number('here', say('here'), ({ here }) => here),
    number('above', say('above'), (rung) => rung.at_or_above),
    number('ready', say('ready'), ({ ready }) => ready),
    number('short', say('oneShort'), (rung) => rung.one_short),
    number('unknown', say('unknown'), ({ unknown }) => unknown),
    number('expected', say('expected'), ({ expected }) => expected),
    number('target', say('target'), ({ target }) => target),
    number('gap', say('gap'), ({ gap }) => gap),
  ];
  return <DataTable title={say('rungs')} rows={standing.rungs} columns={columns} rowKey={({ rung }) => rung} />;
}
