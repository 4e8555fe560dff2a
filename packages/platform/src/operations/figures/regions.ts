import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import type { Matrix } from '@yanzhen/science/labelled';
import type { Note } from '../evidence.ts';

/** Provinces of GB/T 2260 that statistics list beside prefectures, having none themselves. */
const WITHOUT_PREFECTURES = new Set(['110000', '120000', '310000', '500000', '710000', '810000', '820000']);

/** Counties and cities directly under a province stand beside prefectures too (仙桃 429004). */
const DIRECTLY_UNDER_PROVINCE = /^\d\d90\d\d$/;

/**
 * The rows of regions of one level, so that no region is counted inside another. By default the level with
 * the most reported regions.
 * @param only codes of the regions to choose among; all by default.
 * @throws UserError when the level asked for has no region.
 */
export function keptRegions(
  info: DatasetInfo,
  years: readonly Matrix[],
  level: number | undefined,
  notes: Note[],
  only?: ReadonlySet<string>,
): number[] {
  const all = info.regions.map((_, row) => row).filter((row) => only?.has(info.regions[row]!.code) ?? true);
  if (level === undefined && new Set(all.map((row) => info.regions[row]!.level)).size <= 1) return all;
  const chosen = level ?? commonestLevel(info, reportedRows(years), all);
  const kept = all.filter((row) => belongsTo(info, row, chosen));
  if (kept.length === 0) {
    const levels = [...new Set(info.regions.map((region) => region.level))].sort((a, b) => a - b).join(', ');
    throw new UserError(
      'no-region-of-level',
      { zh: `数据集中没有第 ${chosen} 级的地区。`, en: `The dataset has no region of level ${chosen}.` },
      { place: { field: 'region_level' }, expected: { zh: levels, en: levels } },
    );
  }
  noteRegions(info, all, new Set(kept), notes);
  return kept;
}

function belongsTo({ regions, regionScheme }: DatasetInfo, row: number, level: number): boolean {
  const region = regions[row]!;
  if (regionScheme !== 'gbt2260' || level !== 2) return region.level === level;
  const direct = DIRECTLY_UNDER_PROVINCE.test(region.code);
  return (region.level === 2 && !direct) || WITHOUT_PREFECTURES.has(region.code) || (direct && region.level === 3);
}

function reportedRows(years: readonly Matrix[]): Uint8Array {
  const m = years[0]!.columns.length;
  const reported = new Uint8Array(years[0]!.rows.length);
  for (const { values } of years) {
    for (let cell = 0; cell < values.length; cell++)
      if (values[cell]! !== 0 && values[cell] === values[cell]) reported[Math.floor(cell / m)] = 1;
  }
  return reported;
}

function commonestLevel(info: DatasetInfo, reported: Uint8Array, rows: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const { level } = info.regions[row]!;
    if (reported[row] === 1) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return commonest?.[0] ?? info.regions[rows[0]!]!.level;
}

function noteRegions(info: DatasetInfo, among: readonly number[], kept: ReadonlySet<number>, notes: Note[]): void {
  const left = among.filter((row) => !kept.has(row)).map((row) => info.regions[row]!);
  if (left.length === 0) return;
  const list = (language: 'zh' | 'en') =>
    left
      .slice(0, 10)
      .map(({ name }) => name[language])
      .join(language === 'zh' ? '、' : ', ') + (left.length > 10 ? ' …' : '');
  notes.push({
    code: 'regions-left-out',
    level: 'information',
    text: {
      zh: `${left.length} 个其他层级的地区未计入，以免重复：${list('zh')}。`,
      en: `${left.length} regions of other levels left out, so that nothing counts twice: ${list('en')}.`,
    },
  });
}
