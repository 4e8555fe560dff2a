import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { ChainTable } from '../data/index.ts';
import type { StudioEvent } from './scenario.ts';
import { axisDays, dayOf, type Handle, moved } from './timeline-days.ts';
import { useEventName } from './use-names.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly events: readonly StudioEvent[];
  readonly steps: number;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly onChange: (at: number, event: StudioEvent) => void;
}

/** Events over the days of the run. */
export function Timeline({ table, events, steps, chosen, onChoose, onChange }: Props) {
  const say = useShockWords();
  const name = useEventName(table);
  return (
    <div className="timeline" role="group" aria-label={say('timeline')}>
      {events.map((event, at) => (
        <Row
          // Events have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          name={name(event)}
          event={event}
          steps={steps}
          isChosen={at === chosen}
          onChoose={() => onChoose(at)}
          onChange={(next) => onChange(at, next)}
        />
      ))}
      <div className="timeline-axis small quiet" aria-hidden="true">
        {axisDays(steps).map((day) => (
          <span key={day} style={{ left: `${(100 * day) / steps}%` }}>
            {day}
          </span>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly event: StudioEvent;
  readonly steps: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onChange: (event: StudioEvent) => void;
}

function Row({ name, event, steps, isChosen, onChoose, onChange }: RowProps) {
  const say = useShockWords();
  const { track, shown, dragOf } = useDrag(event, steps, onChange);
  const percent = (day: number) => `${Math.min(100, (100 * day) / steps)}%`;
  // What is rebuilt comes back as it is ordered: fast at first.
  const shape = shown.rebuild ? 'convex' : shown.curve;
  const [from, over, back] = [dayOf(shown, 'from'), dayOf(shown, 'duration'), dayOf(shown, 'recovery')];
  const handles: readonly [Handle, number, string][] = [
    ['from', from, say('handleFrom', { name })],
    ['duration', over, say('handleDuration', { name })],
    ...(shape === 'none' ? [] : [['recovery', back, say('handleRecovery', { name })] as [Handle, number, string]]),
  ];
  return (
    <div className={isChosen ? 'timeline-row chosen' : 'timeline-row'}>
      <button
        type="button"
        className="plain-button timeline-name"
        aria-pressed={isChosen}
        title={name}
        onClick={onChoose}
      >
        {name}
      </button>
      <div className="timeline-track" ref={track}>
        <span
          className="timeline-bar"
          style={{ left: percent(from), width: `calc(${percent(over)} - ${percent(from)})` }}
          onPointerDown={dragOf('from')}
        />
        <span
          className={`timeline-tail timeline-${shape}`}
          style={{ left: percent(over), width: `calc(${percent(back)} - ${percent(over)})` }}
        />
        {handles.map(([handle, day, label]) => (
          <span
            key={handle}
            role="slider"
            tabIndex={0}
            className="timeline-handle"
            aria-label={label}
            aria-valuemin={1}
            aria-valuemax={steps}
            aria-valuenow={Math.min(day, steps)}
            aria-valuetext={say('day', { day })}
            style={{ left: percent(day) }}
            onPointerDown={dragOf(handle)}
            onKeyDown={(pressed) => onKey(pressed, event, handle, onChange)}
          />
        ))}
      </div>
    </div>
  );
}

const keys: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
  ...{ PageDown: -10, PageUp: 10, Home: -3650, End: 3650 },
};

function onKey(pressed: KeyboardEvent, event: StudioEvent, handle: Handle, onChange: (event: StudioEvent) => void) {
  const days = keys[pressed.key];
  if (days === undefined || pressed.key === 'End') return;
  pressed.preventDefault();
  onChange(moved(event, handle, days));
}

/** Follows the pointer from where a handle was taken; the event changes once, when it is let go. */
function useDrag(event: StudioEvent, steps: number, onChange: (event: StudioEvent) => void) {
  const track = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<StudioEvent>();
  const dragOf = (handle: Handle) => (down: PointerEvent<HTMLElement>) => {
    const width = track.current!.getBoundingClientRect().width;
    const at = (x: number) => moved(event, handle, ((x - down.clientX) * steps) / width);
    const element = down.currentTarget;
    element.setPointerCapture(down.pointerId);
    const follow = (move: globalThis.PointerEvent) => setDraft(at(move.clientX));
    const end = (up: globalThis.PointerEvent) => {
      element.removeEventListener('pointermove', follow);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
      setDraft(undefined);
      const last = at(up.clientX);
      if (up.type === 'pointerup' && last[handle] !== event[handle]) onChange(last);
    };
    element.addEventListener('pointermove', follow);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
  };
  return { track, shown: draft ?? event, dragOf };
}
