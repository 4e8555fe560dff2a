import { type LinearModel, type RestrictedModel, restrictModel } from '../linear/index.ts';
import { individualRules, type LayoutModel, type LayoutRow } from '../regional/index.ts';

/** What a group takes from those outside it. */
export interface Others {
  /** What they do, in their own rules and markets; absent: nothing. */
  readonly around?: Float64Array;
  /** What they ship to the group's markets, towards the least service there; absent: nothing. */
  readonly arriving?: Float64Array;
  /** The plan they are counted at in N−1 security, and in shares of output unless there are quotas; absent: nothing. */
  readonly counted?: Float64Array;
  /** A single region's shares of output as amounts: the cap times what all make in this plan. */
  readonly quotas?: Float64Array;
}

const individual: ReadonlySet<string> = new Set(individualRules);

/** Whether a row is kept by the group: rules of a region by itself, and the collective rules that name one of its regions. */
export function isAnswered({ rule, region }: LayoutRow, isIn: (region: number) => boolean): boolean {
  return individual.has(rule) || rule === 'scenario' || isIn(region);
}

/**
 * The part of a layout that a group of regions decides. Every collective rule is answered for by the region it names: least
 * service by the region served, a floor by whose gain it is, a cap on shares and N−1 security by the region whose share and
 * whose failure it is about; others stand in it where `others` counts them. The worst scenario is the group's own.
 * @param isFree the columns it decides
 */
export function groupPart(
  layout: LayoutModel,
  isIn: (region: number) => boolean,
  isFree: (column: number) => boolean,
  others: Others = {},
): RestrictedModel {
  const { model, rows, columns } = layout;
  const free = (column: number) => columns[column]!.kind === 'worst' || isFree(column);
  const part = restrictModel(model, {
    columns: free,
    rows: (row) => isAnswered(rows[row]!, isIn),
    ...(others.around && { point: others.around }),
  });
  const [rowLower, rowUpper] = [part.model.rowLower.slice(), part.model.rowUpper.slice()];
  for (const [at, row] of part.rows.entries()) {
    const { rule, industry } = rows[row]!;
    if (individual.has(rule)) continue;
    if (rule === 'cap' && others.quotas) {
      const cap = layout.instance.cap[industry]!;
      const [own, rest] = [standing(model, row, free, others.quotas, true), standing(model, row, free, others.quotas)];
      // The row says (1 − cap) own − cap · rest ≤ 0; the quota (1 − cap) own ≤ (1 − cap) cap · all.
      rowUpper[at] = cap * own - (1 - cap) * rest;
      continue;
    }
    const held = standing(model, row, free, countedIn(rule, others));
    rowLower[at] = model.rowLower[row]! - held;
    rowUpper[at] = model.rowUpper[row]! - held;
  }
  return { ...part, model: { ...part.model, rowLower, rowUpper } };
}

function countedIn(rule: LayoutRow['rule'], { arriving, counted }: Others): Float64Array | undefined {
  if (rule === 'service') return arriving;
  return rule === 'cap' || rule === 'security' ? counted : undefined;
}

/** What columns that are not free (or those that are) bring to a row at a point. */
function standing(
  { starts, indices, values }: LinearModel,
  row: number,
  isFree: (column: number) => boolean,
  point: Float64Array | undefined,
  free = false,
): number {
  let sum = 0;
  if (point === undefined) return sum;
  for (let k = starts[row]!; k < starts[row + 1]!; k++)
    if (isFree(indices[k]!) === free) sum += values[k]! * point[indices[k]!]!;
  return sum;
}

/** Whether a rule that says “at least” cannot even be tried: nothing the part decides stands in it. */
export function isOutOfReach({ model, rows }: LayoutModel, part: RestrictedModel, isIn: (region: number) => boolean) {
  const tried = new Set(part.rows);
  return rows.some(
    ({ rule, region }, row) => rule === 'service' && isIn(region) && model.rowLower[row]! > 0 && !tried.has(row),
  );
}
