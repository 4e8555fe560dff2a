import { type PointerEvent, useState } from 'react';

/** The region under the pointer and where to write its label. */
export interface Hover {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** Follows the pointer over elements that carry `data-code`. */
export function useHover() {
  const [hover, setHover] = useState<Hover>();
  const follow = (event: PointerEvent) => {
    const code = (event.target as Element).getAttribute('data-code');
    const box = event.currentTarget.getBoundingClientRect();
    if (!code) setHover(undefined);
    // The label stays inside the drawing at its right edge.
    else
      setHover({ code, x: Math.min(event.clientX - box.left + 12, box.width - 160), y: event.clientY - box.top + 16 });
  };
  return { hover, handlers: { onPointerMove: follow, onPointerLeave: () => setHover(undefined) } };
}
