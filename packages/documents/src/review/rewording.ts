import type { Span } from '../text/index.ts';

/** Neutral words offered for a stretch of a line. An empty replacement takes the stretch out. */
export interface Rewording extends Span {
  readonly replacement: string;
}

/** The line with the rewording in place. */
export function applyRewording(line: string, { start, end, replacement }: Rewording): string {
  return line.slice(0, start) + replacement + line.slice(end);
}
