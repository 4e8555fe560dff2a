import type { Note } from '../evidence.ts';
import type { Figures } from '../figures/index.ts';

/** The measure that says how large an industry's plants are: their Herfindahl index, the same in every region. */
const PLANTS_HERFINDAHL = 'plants_herfindahl';

/** The Herfindahl index of plant sizes of industries in one year, NaN where it is not known. */
export interface PlantSizes {
  readonly herfindahl: Float64Array;
  readonly notes: readonly Note[];
}

/**
 * Reads the plant sizes a dataset carries beside its figures. An industry whose regions report different values has
 * none: H belongs to the industry as a whole.
 * @param columns codes of the industries. One that stands for others added up has no H of its own.
 */
export function plantSizesOf({ dataset: { facts } }: Figures, year: number, columns: readonly string[]): PlantSizes {
  const measure = facts.measures.findIndex(({ code }) => code === PLANTS_HERFINDAHL);
  const herfindahl = new Float64Array(columns.length).fill(Number.NaN);
  if (measure < 0) return { herfindahl, notes: [NO_PLANT_SIZES] };
  const column = new Map(columns.map((code, k) => [code, k]));
  const columnOf = facts.industries.map((code) => column.get(code) ?? -1);
  const clashing = new Set<number>();
  for (let k = 0; k < facts.value.length; k++) {
    const value = facts.value[k]!;
    const at = columnOf[facts.industry[k]!]!;
    if (facts.measure[k] !== measure || facts.year[k] !== year || at < 0 || Number.isNaN(value)) continue;
    const known = herfindahl[at]!;
    if (!Number.isNaN(known) && Math.abs(known - value) > 1e-9 * Math.abs(known)) clashing.add(at);
    herfindahl[at] = value;
  }
  for (const at of clashing) herfindahl[at] = Number.NaN;
  return { herfindahl, notes: notesOf(herfindahl, [...clashing], columns, year) };
}

function notesOf(herfindahl: Float64Array, clashing: readonly number[], columns: readonly string[], year: number) {
  const notes: Note[] = [];
  const list = (positions: readonly number[], comma: string) =>
    positions
      .slice(0, 10)
      .map((at) => columns[at])
      .join(comma) + (positions.length > 10 ? ' …' : '');
  if (clashing.length > 0) {
    notes.push({
      code: 'plant-sizes-disagree',
      level: 'caution',
      text: {
        zh: `${year} 年 ${clashing.length} 个行业的 ${PLANTS_HERFINDAHL} 在各地区不一致，不采用：${list(clashing, '、')}。它属于整个行业，各地区应填同一数值。`,
        en: `${year}: regions report different ${PLANTS_HERFINDAHL} for ${clashing.length} industries, which are left empty: ${list(clashing, ', ')}. It belongs to the industry as a whole.`,
      },
    });
  }
  const without = [...columns.keys()].filter((at) => !(herfindahl[at]! > 0 && herfindahl[at]! <= 1));
  if (without.length > 0) {
    notes.push({
      code: 'plant-sizes-partly',
      level: 'information',
      text: {
        zh: `${year} 年 ${without.length} 个行业没有可用的企业规模（0 至 1 之间的 ${PLANTS_HERFINDAHL}），ellison_glaeser 留空：${list(without, '、')}。`,
        en: `${year}: ${without.length} industries have no usable plant sizes (${PLANTS_HERFINDAHL} between 0 and 1); ellison_glaeser stays empty: ${list(without, ', ')}.`,
      },
    });
  }
  return notes;
}

const NO_PLANT_SIZES: Note = {
  code: 'no-plant-sizes',
  level: 'information',
  text: {
    zh: `数据没有企业规模，ellison_glaeser 留空：未扣除企业规模影响的集中度不是这个指数。数据集可带指标 ${PLANTS_HERFINDAHL}（各行业企业规模的赫芬达尔指数，各地区同值）。`,
    en: `The data hold no plant sizes, so ellison_glaeser stays empty: raw concentration is not this index. A dataset may carry the measure ${PLANTS_HERFINDAHL} (Herfindahl index of an industry’s plant sizes, the same in every region).`,
  },
};
