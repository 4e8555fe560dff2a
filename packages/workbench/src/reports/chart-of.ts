import type { ShownReport } from './use-reports.ts';

/** A chart of a report: bars, lines over years, or a small matrix. */
export type Chart = Extract<ShownReport['blocks'][number], { kind: 'chart' }>['chart'];
export type LinesChart = Extract<Chart, { kind: 'lines' }>;
export type MatrixChart = Extract<Chart, { kind: 'matrix' }>;
export type BarsChart = Exclude<Chart, LinesChart | MatrixChart>;
