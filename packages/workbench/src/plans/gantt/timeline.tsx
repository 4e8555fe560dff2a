import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Status } from '../use-plan.ts';
import { DependencyLines } from './dependency-lines.tsx';
import { type Bar, rowHeight, spanOfAll, ticksOf } from './schedule.ts';
import { TimelineRow } from './timeline-row.tsx';
import { useGanttWords } from './words.ts';

interface Props {
  readonly bars: readonly Bar[];
  readonly status: ReadonlyMap<string, Status>;
  readonly today: number;
  /** `fit`, `quarters` or `months`. */
  readonly zoom: string;
  readonly onOpen: (item: string) => void;
}

const pixelsPerDay: Readonly<Record<string, number>> = { quarters: 0.5, months: 1.4 };

/** Bars on a scale of days: names stay beside, the scale stays above, only the rows in sight are drawn. */
export function Timeline({ bars, status, today, zoom, onOpen }: Props) {
  const say = useGanttWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [from, to] = useMemo(() => spanOfAll(bars, today), [bars, today]);
  const nameWidth = width < 600 ? 132 : 300;
  const scale = pixelsPerDay[zoom] ?? Math.max(0.05, (width - nameWidth - 24) / (to - from));
  const length = Math.ceil((to - from) * scale);
  const x = (day: number) => (day - from) * scale;
  const virtual = useVirtualizer({
    count: bars.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const inSight = virtual.getVirtualItems();
  return (
    // biome-ignore lint: a scrolling region must be reachable by keyboard
    <div ref={frame} className="gantt" tabIndex={0} role="group" aria-label={say('title')}>
      <div className="gantt-inside" style={{ width: nameWidth + length, ['--gantt-name' as string]: `${nameWidth}px` }}>
        <div className="gantt-scale small quiet" aria-hidden="true">
          <span className="gantt-corner">{say('work')}</span>
          {ticksOf(from, to, scale).map(({ day, label, isYear }) => (
            <span key={day} className={isYear ? 'gantt-tick year' : 'gantt-tick'} style={{ left: nameWidth + x(day) }}>
              {label}
            </span>
          ))}
        </div>
        <div className="gantt-rows" style={{ height: virtual.getTotalSize() }}>
          <span
            className="gantt-today"
            style={{ left: nameWidth + x(today) }}
            title={say('today')}
            aria-hidden="true"
          />
          <DependencyLines bars={bars} x={x} left={nameWidth} first={inSight[0]?.index} last={inSight.at(-1)?.index} />
          <ul>
            {inSight.map(({ index, start }) => {
              const bar = bars[index]!;
              return (
                <TimelineRow
                  key={bar.item.id}
                  bar={bar}
                  status={status.get(bar.item.id)}
                  top={start}
                  x={x}
                  from={from}
                  to={to}
                  onOpen={onOpen}
                />
              );
            })}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** How wide the frame is drawn, kept up as the window changes. */
function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const element = frame.current!;
    const seen = new ResizeObserver(() => setWidth(element.clientWidth));
    seen.observe(element);
    return () => seen.disconnect();
  }, [frame]);
  return width;
}
