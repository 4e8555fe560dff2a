import type { Finding } from './use-review.ts';

type Severity = Finding['severity'];

/** A stretch of a line, with the gravest severity of the findings that cover it. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly severity: Severity | undefined;
}

const order: readonly Severity[] = ['high', 'medium', 'low'];

/** A line cut where evidence begins or ends. */
export function marksOf(line: string, findings: readonly Pick<Finding, 'start' | 'end' | 'severity'>[]): Piece[] {
  const cuts = [...new Set([0, line.length, ...findings.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (const [k, start] of cuts.entries()) {
    const end = cuts[k + 1];
    if (end === undefined || end > line.length) continue;
    const over = findings.filter((finding) => finding.start <= start && finding.end >= end);
    const severity = order.find((each) => over.some((finding) => finding.severity === each));
    const last = pieces.at(-1);
    const text = line.slice(start, end);
    if (last !== undefined && last.severity === severity)
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ start, text, severity });
  }
  return pieces;
}
