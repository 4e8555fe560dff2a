import { useState } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { tokens } from '../../design/index.ts';
import { savePng, saveSvg } from '../../parts/export-figure.ts';
import { saveCsv } from '../../parts/export-table.ts';
import { usePartsWords } from '../../parts/words.ts';
import type { Status } from '../use-plan.ts';
import { ganttDrawing, svgOf } from './drawing.ts';
import type { Bar } from './schedule.ts';
import { useGanttWords } from './words.ts';

interface Props {
  readonly bars: readonly Bar[];
  readonly status: ReadonlyMap<string, Status>;
  readonly today: number;
  readonly planTitle: string;
}

/** A picture of more rows is larger than browsers paint. */
const mostRowsPainted = 600;

const dateOf = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));

/** The chart as PNG, SVG and data: all rows that are shown, not only those in sight. */
export function GanttExport({ bars, status, today, planTitle }: Props) {
  const say = useGanttWords();
  const sayParts = usePartsWords();
  const mode = useThemeMode();
  const [failed, setFailed] = useState<string>();
  const title = `${planTitle} · ${say('title')}`;
  const draw = async (save: (figure: Parameters<typeof saveSvg>[0]) => Promise<void> | void) => {
    const doneOf = ({ item }: Bar) => status.get(item.id)?.done ?? 0;
    const svg = svgOf(ganttDrawing({ bars, doneOf, today, tokens: tokens[mode] }));
    // Words are measured where they stand on a page: it stands there, unseen, for as long as that takes.
    const host = document.createElement('div');
    host.className = 'gantt-export';
    host.append(svg);
    document.body.append(host);
    try {
      setFailed(undefined);
      await save({ svg, title, notes: [say('note')], tokens: tokens[mode] });
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      host.remove();
    }
  };
  const sheet = () => ({
    title,
    columns: [say('work'), say('startDate'), say('endDate'), say('doneShare'), say('spare'), say('waitsFor')],
    rows: bars.map(({ item, name, depth, start, end, slack, dependsOn }) => [
      '　'.repeat(depth) + name,
      ...[dateOf(start), dateOf(end), status.get(item.id)?.done ?? null, slack],
      dependsOn.map((id) => bars.find((bar) => bar.item.id === id)?.name ?? id).join('; '),
    ]),
  });
  const isTooLong = bars.length > mostRowsPainted;
  return (
    <>
      <span className="export" role="group" aria-label={sayParts('exportAs')}>
        <button
          type="button"
          className="small-button"
          disabled={isTooLong}
          title={isTooLong ? say('tooLong', { count: mostRowsPainted }) : undefined}
          onClick={() => void draw(savePng)}
        >
          PNG
        </button>
        <button type="button" className="small-button" onClick={() => void draw(saveSvg)}>
          SVG
        </button>
        <button type="button" className="small-button" onClick={() => saveCsv(sheet())}>
          CSV
        </button>
      </span>
      {failed && <p role="alert">{sayParts('exportFailed', { reason: failed })}</p>}
    </>
  );
}
