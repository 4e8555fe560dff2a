import { UserError } from '@yanzhen/evidence/errors';
import type { TableInfo } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { z } from 'zod';
import type { ColumnSpec, EncodedText } from '../table.ts';

/** The columns that say which node a row is about. */
export const nodeColumns = {
  region: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
  sector: { type: 'text', describe: { zh: '部门代码', en: 'Sector code' } },
} as const satisfies Record<string, ColumnSpec>;

/** Fields that pick nodes. */
export const regionField = z.string().optional().meta({ zh: '地区（代码或名称）', en: 'Region, by code or name' });
export const sectorField = z.string().optional().meta({ zh: '部门（代码或名称）', en: 'Sector, by code or name' });

/** Regions and sectors of nodes, encoded; all nodes unless some are given. */
export function nodeTexts({ nodes }: InputOutputTable, picked: readonly number[] = Array.from(nodes.keys())) {
  return {
    region: encoded(picked.map((i) => nodes[i]!.region)),
    sector: encoded(picked.map((i) => nodes[i]!.sector)),
  };
}

/** Texts that repeat, as labels and codes. */
export function encoded(texts: readonly string[]): EncodedText {
  const number = new Map<string, number>();
  const codes = Uint32Array.from(texts, (text) => {
    const code = number.get(text) ?? number.size;
    number.set(text, code);
    return code;
  });
  return { labels: [...number.keys()], codes };
}

/**
 * The positions of the nodes of a region, of a sector, or of both; all where neither is given.
 * @throws UserError that lists regions or sectors where the name is unknown.
 */
export function pickNodes(
  table: InputOutputTable,
  info: TableInfo,
  region: string | undefined,
  sector: string | undefined,
): number[] {
  const wantedRegion = region === undefined ? undefined : unitCode(info, 'region', region);
  const wantedSector = sector === undefined ? undefined : unitCode(info, 'sector', sector);
  const picked = Array.from(table.nodes.keys()).filter((i) => {
    const node = table.nodes[i]!;
    return (wantedRegion ?? node.region) === node.region && (wantedSector ?? node.sector) === node.sector;
  });
  if (picked.length > 0) return picked;
  throw new UserError(
    'unknown-node',
    { zh: '这张表没有这个地区的这个部门。', en: 'The table has no such sector in that region.' },
    { kind: 'absent', place: { field: 'sector' }, found: `${region ?? ''} ${sector ?? ''}`.trim() },
  );
}

/** The unit written by code or by name, if there is one. */
export function unitIn(units: TableInfo['regions'], text: string): TableInfo['regions'][number] | undefined {
  const wanted = text.trim().toLowerCase();
  return (
    units.find(({ code }) => code === text) ??
    units.find(({ name }) => name.zh === text.trim() || name.en.toLowerCase() === wanted)
  );
}

/** The code of a region or sector written by code or by name. */
export function unitCode(info: TableInfo, field: 'region' | 'sector', text: string): string {
  const units = field === 'region' ? info.regions : info.sectors;
  const found = unitIn(units, text);
  if (found !== undefined) return found.code;
  const list = (language: 'zh' | 'en') =>
    units
      .slice(0, 8)
      .map(({ code, name }) => (code === name[language] ? code : `${code} ${name[language]}`))
      .join(language === 'zh' ? '、' : ', ') + (units.length > 8 ? ' …' : '');
  const words = { region: { zh: '地区', en: 'region' }, sector: { zh: '部门', en: 'sector' } }[field];
  throw new UserError(
    `unknown-${field}`,
    { zh: `这张表没有${words.zh}“${text}”。`, en: `The table has no ${words.en} “${text}”.` },
    { kind: 'absent', place: { field }, found: text, expected: { zh: list('zh'), en: list('en') } },
  );
}
