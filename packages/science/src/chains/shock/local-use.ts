import type { InputOutputTable } from '../table.ts';
import type { FinalColumn } from './model.ts';

/** A table's use of its own nodes' output: what a shock to them can touch. */
export interface LocalUse {
  /** Z as in the table, and by row the share of it that the table's own nodes deliver. */
  readonly intermediate: Float64Array;
  readonly share: Float64Array;
  readonly columns: readonly FinalColumn[];
  /** n × columns. */
  readonly final: Float64Array;
}

/** The categories whose final demand an event can change: the table's own, then exports and the published error where it has them. */
export function demandCategories(table: InputOutputTable): string[] {
  return [
    ...new Set([...table.finalUses.map(({ category }) => category), ...apart(table).map(({ category }) => category)]),
  ];
}

/** Uses that no region's column holds. */
function apart(table: InputOutputTable) {
  return [
    { category: 'exports', values: table.exports },
    { category: 'error', values: table.error },
  ].filter(({ values }) => values.some((value) => value !== 0));
}

/**
 * Competitive: `1 − m_i / (Σ_j Z_ij + Σ_c Y_ic)` of every domestic use is local, between 0 and 1; exports and the error
 * stand in columns of their own. Otherwise the use shown is local already.
 */
export function localUse(table: InputOutputTable): LocalUse {
  const n = table.nodes.length;
  const f = table.finalUses.length;
  const share = new Float64Array(n).fill(1);
  if (table.kind === 'competitive') {
    for (let i = 0; i < n; i++) {
      let used = 0;
      for (let j = 0; j < n; j++) used += table.intermediate[i * n + j]!;
      for (let c = 0; c < f; c++) used += table.finalDemand[i * f + c]!;
      share[i] = used > 0 ? Math.min(1, Math.max(0, 1 - table.imports[i]! / used)) : 0;
    }
  }
  const extra = apart(table);
  const columns = [...table.finalUses, ...extra.map(({ category }) => ({ region: '', category }))];
  const final = new Float64Array(n * columns.length);
  for (let i = 0; i < n; i++) {
    const row = i * columns.length;
    for (let c = 0; c < f; c++) final[row + c] = table.finalDemand[i * f + c]! * share[i]!;
    for (const [k, { values }] of extra.entries()) final[row + f + k] = values[i]!;
  }
  return { intermediate: table.intermediate, share, columns, final };
}
