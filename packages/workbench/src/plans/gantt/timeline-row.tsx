import type { Status } from '../use-plan.ts';
import type { Bar } from './schedule.ts';
import { useGanttWords } from './words.ts';

interface Props {
  readonly bar: Bar;
  readonly status: Status | undefined;
  readonly top: number;
  /** Place of a day on the scale, in pixels. */
  readonly x: (day: number) => number;
  readonly from: number;
  readonly to: number;
  readonly onOpen: (item: string) => void;
}

const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** One piece of work: its name, its bar with the share done, its milestones, and in words what is wrong. */
export function TimelineRow({ bar, status, top, x, from, to, onOpen }: Props) {
  const say = useGanttWords();
  const { item, name, depth, start, end, milestones } = bar;
  const left = x(start ?? from);
  const right = x(end === null ? to : end + 1);
  const words = wordsOf(bar, status, say);
  const isCritical = (bar.slack !== null && bar.slack <= 0) || bar.clashes.length > 0;
  const dates = start === null && end === null ? say('noDates') : `${day(start)} – ${day(end)}`;
  return (
    <li className="gantt-row" style={{ transform: `translateY(${top}px)` }}>
      <button
        type="button"
        className={`plain-button gantt-name gantt-${item.kind}`}
        style={{ paddingInlineStart: 4 + depth * 12 }}
        title={`${name} · ${dates}`}
        onClick={() => onOpen(item.id)}
      >
        {name}
        <span className="visually-hidden">{`, ${dates}${words === '' ? '' : `, ${words}`}`}</span>
      </button>
      <span className="gantt-lane" aria-hidden="true">
        {(start !== null || end !== null) && (
          <span
            className={`gantt-bar gantt-bar-${item.kind}${isCritical ? ' critical' : ''}${start === null || end === null ? ' half' : ''}`}
            style={{ left, width: Math.max(3, right - left) }}
            title={`${dates}${words === '' ? '' : ` · ${words}`}`}
          >
            <span style={{ width: `${100 * (status?.done ?? 0)}%` }} />
          </span>
        )}
        {milestones.map((mark) => (
          <span
            key={mark.id}
            className={mark.isMet ? 'gantt-milestone met' : 'gantt-milestone'}
            style={{ left: x(mark.day) }}
            title={say(mark.isMet ? 'met' : 'due', { name: mark.name, date: dateOf(mark.day) })}
          />
        ))}
        {words !== '' && (
          <span
            className={isCritical ? 'gantt-words small critical' : 'gantt-words small'}
            style={{ left: right + 14 }}
          >
            {words}
          </span>
        )}
      </span>
    </li>
  );
}

const day = (value: number | null) => (value === null ? '?' : dateOf(value));

function wordsOf(
  { slack, clashes, start, end }: Bar,
  status: Status | undefined,
  say: ReturnType<typeof useGanttWords>,
) {
  const late = status?.late ?? 0;
  return [
    ...(late > 0 ? [say('lateBy', { days: late })] : []),
    ...(clashes.length > 0 ? [say('clash')] : []),
    ...(slack === null || start === null || end === null ? [] : [slackWords(slack, say)]),
  ].join(' · ');
}

function slackWords(slack: number, say: ReturnType<typeof useGanttWords>): string {
  if (slack === 0) return say('noSlack');
  return slack < 0 ? say('behind', { days: -slack }) : say('slack', { days: slack });
}
