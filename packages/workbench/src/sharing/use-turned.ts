import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

export interface View {
  readonly turn: number;
  readonly tip: number;
}

const start: View = { turn: -24, tip: 16 };
const still: View = { turn: 0, tip: 0 };
const step = 6;

/** Turns a body by hand and by arrow keys; a flat one stays as it is. */
export function useTurned(solid: boolean) {
  const [view, setView] = useState(start);
  const held = useRef<{ x: number; y: number } | undefined>(undefined);
  const turn = (by: Partial<View>) =>
    setView(({ turn: a, tip: b }) => ({
      turn: a + (by.turn ?? 0),
      tip: Math.max(-80, Math.min(80, b + (by.tip ?? 0))),
    }));
  const letGo = () => {
    held.current = undefined;
  };
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const by = {
        ArrowLeft: { turn: -step },
        ArrowRight: { turn: step },
        ArrowUp: { tip: step },
        ArrowDown: { tip: -step },
      }[event.key];
      if (!by || !solid) return;
      event.preventDefault();
      turn(by);
    },
    onPointerDown: (event: PointerEvent) => {
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!held.current || !solid) return;
      turn({ turn: (event.clientX - held.current.x) * 0.5, tip: (event.clientY - held.current.y) * 0.5 });
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: letGo,
    onPointerLeave: letGo,
  };
  return { view: solid ? view : still, turn, reset: () => setView(start), handlers };
}
