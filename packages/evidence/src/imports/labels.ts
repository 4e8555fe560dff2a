import type { Unit } from '../dataset/dataset.ts';
import { skip } from '../mapping/mapping.ts';
import type { Dimension } from '../quality/totals.ts';
import type { UnresolvedName } from './options.ts';

/** What a label leads to when it leads to no unit. */
export const leftOut = -1;
export const totalLabel = -2;
export const notUnderstood = -3;
/** A named group (东部地区, 长三角) among its members: its figures are theirs again. */
export const groupLabel = -4;

type Nowhere = typeof leftOut | typeof totalLabel | typeof notUnderstood | typeof groupLabel;

/** Where every label of a column leads: a place in `units`, or one of the negative numbers above. */
export interface LabelTable extends Dimension {
  readonly target: Int32Array;
  readonly unresolved: readonly Omit<UnresolvedName, 'row'>[];
}

const totalCode = /^(全部|各地区|各行业)?(合计|总计|共计|小计|合計|總計)$|^(grand |sub)?total$/iu;

/** Labels kept as codes, as they stand in the file but for surrounding blanks; 合计 and Total are still totals. */
export function plainLabels(labels: readonly string[], corrections: Readonly<Record<string, string>>): LabelTable {
  return gather(labels, (label) => {
    const code = label.trim();
    const given = corrections[label] ?? corrections[code];
    if (given === skip) return leftOut;
    if (given === undefined && labels.length > 1 && totalCode.test(code.replace(/\s+/gu, ''))) return totalLabel;
    return { code: given ?? code, name: { zh: given ?? code, en: given ?? code }, level: 0 };
  });
}

/** Numbers the units that labels lead to, in ascending order of their codes. */
export function gather(
  labels: readonly string[],
  find: (label: string) => Unit | Nowhere,
  above: Dimension['above'] = () => undefined,
): LabelTable {
  const found = labels.map(find);
  const byCode = new Map<string, Unit>();
  for (const unit of found) if (typeof unit === 'object') byCode.set(unit.code, unit);
  const units = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const places = new Map(units.map((unit, place) => [unit.code, place]));
  const target = Int32Array.from(found, (unit) => (typeof unit === 'object' ? places.get(unit.code)! : unit));
  return { target, units, above, unresolved: [] };
}
