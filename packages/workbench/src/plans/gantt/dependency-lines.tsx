import { useMemo } from 'react';
import { type Bar, rowHeight } from './schedule.ts';

interface Props {
  readonly bars: readonly Bar[];
  readonly x: (day: number) => number;
  /** Where the scale begins. */
  readonly left: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** Lines from the end of what is waited for to the start of what waits, for the rows in sight. */
export function DependencyLines({ bars, x, left, first = 0, last = -1 }: Props) {
  const places = useMemo(() => new Map(bars.map(({ item }, place) => [item.id, place])), [bars]);
  const lines = bars.slice(first, last + 1).flatMap((bar, offset) =>
    bar.dependsOn.flatMap((id) => {
      const before = places.get(id);
      const end = before === undefined ? undefined : bars[before]!.end;
      if (before === undefined || end === null || end === undefined || bar.start === null) return [];
      const [x1, y1] = [left + x(end + 1), (before + 0.5) * rowHeight];
      const [x2, y2] = [left + x(bar.start), (first + offset + 0.5) * rowHeight];
      const out = x1 + 6;
      const path = `M${x1},${y1} H${out} V${y2 > y1 ? y2 - rowHeight / 2 : y2 + rowHeight / 2} H${x2 - 8} V${y2} H${x2}`;
      return [{ key: `${id} ${bar.item.id}`, path, isClash: bar.clashes.includes(id) }];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <svg className="gantt-lines" aria-hidden="true">
      {lines.map(({ key, path, isClash }) => (
        <path key={key} d={path} className={isClash ? 'clash' : ''} />
      ))}
    </svg>
  );
}
