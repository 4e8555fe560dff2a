import { useState } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { tokens } from '../../design/index.ts';
import { savePng, saveSvg } from '../../parts/export-figure.ts';
import { saveCsv } from '../../parts/export-table.ts';
import { usePartsWords } from '../../parts/words.ts';
import type { Status } from '../use-plan.ts';
import { ganttDrawing, svgOf } from './drawing.ts';
import { ganttSheet } from './gantt-sheet.ts';
import type { Bar } from './schedule.ts';
import { useGanttWords } from './words.ts';

interface Props {
  /** The rows under the filter in force, in sight or not. */
  readonly bars: readonly Bar[];
  /** Names of all work, as rows may wait for what the filter leaves out. */
  readonly names: ReadonlyMap<string, string>;
  readonly status: ReadonlyMap<string, Status>;
  readonly today: number;
  readonly planTitle: string;
}

/** A taller picture than 600 rows is more than every browser paints, and a longer drawing than 5,000 opens slowly; tables have no end. */
const mostRows = { PNG: 600, SVG: 5000 } as const;

type Picture = keyof typeof mostRows;

/** The chart as PNG, SVG and data: every row under the filter. A picture that had to be cut says so, on the page and in itself. */
export function GanttExport({ bars, names, status, today, planTitle }: Props) {
  const say = useGanttWords();
  const sayParts = usePartsWords();
  const mode = useThemeMode();
  const [failed, setFailed] = useState<string>();
  const [cut, setCut] = useState<string>();
  const title = `${planTitle} · ${say('title')}`;
  const draw = async (kind: Picture) => {
    const most = mostRows[kind];
    const drawn = bars.slice(0, most);
    const words = bars.length > most ? say('cut', { most, count: bars.length }) : undefined;
    const doneOf = ({ item }: Bar) => status.get(item.id)?.done ?? 0;
    const svg = svgOf(ganttDrawing({ bars: drawn, doneOf, today, tokens: tokens[mode] }));
    // Words are measured where they stand on a page: it stands there, unseen, for as long as that takes.
    const host = document.createElement('div');
    host.className = 'gantt-export';
    host.append(svg);
    document.body.append(host);
    try {
      setFailed(undefined);
      setCut(words);
      const notes = words === undefined ? [say('note')] : [words, say('note')];
      const figure = { svg, title, notes, tokens: tokens[mode] };
      if (kind === 'PNG') await savePng(figure);
      else saveSvg(figure);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      host.remove();
    }
  };
  return (
    <>
      <span className="export" role="group" aria-label={sayParts('exportAs')}>
        {(['PNG', 'SVG'] as const).map((kind) => (
          <button key={kind} type="button" className="small-button" onClick={() => void draw(kind)}>
            {kind}
          </button>
        ))}
        <button
          type="button"
          className="small-button"
          onClick={() => {
            setCut(undefined);
            saveCsv(ganttSheet(bars, { title, names, say, doneOf: ({ item }) => status.get(item.id)?.done ?? null }));
          }}
        >
          CSV
        </button>
      </span>
      {cut && (
        <p role="status" className="small">
          {cut}
        </p>
      )}
      {failed && <p role="alert">{sayParts('exportFailed', { reason: failed })}</p>}
    </>
  );
}
