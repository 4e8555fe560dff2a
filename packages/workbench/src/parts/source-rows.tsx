import { type Explanation, useDatasetState } from '../data/index.ts';
import { unitName } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { usePlainNumber } from './formula-inputs.tsx';
import { usePartsWords } from './words.ts';

const most = 12;

/** The rows of the source file the figure rests on. */
export function SourceRows({ explanation: { rows, rows_total, unit } }: { explanation: Explanation }) {
  const say = usePartsWords();
  const text = useText();
  const language = useLanguage();
  const plain = usePlainNumber();
  const state = useDatasetState();
  if (rows.length === 0) return null;
  const name = (kind: 'regionName' | 'industryName', code: string) =>
    state.status === 'ready' ? text(state.dataset[kind](code)) : code;
  return (
    <>
      <h3>{say('sourceRows', { shown: Math.min(rows.length, most), total: rows_total })}</h3>
      <table className="drawer-table">
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col" className="number">
              {unitName(unit, language)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={`${row.row}-${row.region}-${row.industry}-${row.year}`}>
              <td>{row.row ?? '—'}</td>
              <td>
                {name('regionName', row.region)} · {name('industryName', row.industry)} · {row.year}
              </td>
              <td className="number">{plain(row.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
