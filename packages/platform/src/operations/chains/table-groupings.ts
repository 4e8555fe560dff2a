import { UserError } from '@yanzhen/evidence/errors';
import type { Grouping, TableInfo } from '@yanzhen/evidence/tables';
import type { Upload } from '../upload.ts';
import { unitCode, unitIn } from './nodes.ts';

/** Groupings of sectors that are built in. */
export const sectorGroupings = ['three-industries', 'common-42', 'one'] as const;
export type SectorGrouping = (typeof sectorGroupings)[number];

/** How one side is to be grouped: by a file, or by something built in. */
export async function fileGrouping(
  file: Upload,
  info: TableInfo,
  side: 'regions' | 'sectors',
  signal: AbortSignal,
): Promise<Grouping> {
  const { readGrouping } = await import('@yanzhen/evidence/tables');
  return readGrouping(file.path, file.name, (text) => unitIn(info[side], text), signal);
}

/** The sectors of a table in the three industries, in groups common to both lists of 42 sectors, or all in one. */
export async function builtInSectors(info: TableInfo, wanted: SectorGrouping): Promise<Grouping> {
  if (wanted === 'one') return allInOne(info.sectors, { zh: '全部部门', en: 'All sectors' });
  const { commonGroups, findConcordance, findScheme } = await import('@yanzhen/evidence/schemes');
  const from = info.sectorScheme;
  if (wanted === 'three-industries') {
    const found = findConcordance(from, wanted);
    if (found === undefined) throw notInScheme(info, wanted);
    const names = new Map(findScheme(wanted)!.units.map(({ code, name }) => [code, name]));
    return { to: new Map(found.links.map((link) => [link.from, link.to])), names, scheme: wanted };
  }
  if (from !== 'io42-2007' && from !== 'io42-2017') throw notInScheme(info, wanted);
  const to = new Map<string, string>();
  const names = new Map<string, { zh: string; en: string }>();
  const newer = findScheme('io42-2017')!.byCode;
  for (const group of commonGroups(findConcordance('io42-2007', 'io42-2017')!)) {
    const code = group.to.join('+');
    for (const own of from === 'io42-2007' ? group.from : group.to) to.set(own, code);
    const parts = group.to.map((one) => newer.get(one)!.short);
    names.set(code, { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join('; ') });
  }
  return { to, names, scheme: 'none' };
}

/** `name=member+member`, as groups of one's own are written. */
const writtenOut = /^([^=]+)=([^=]+)$/;
const fourAreas = ['east', 'central', 'west', 'northeast'];

/**
 * Regions by named groups: a city cluster or belt by name, the four areas of national statistics (`four-areas`), groups
 * written out, or everything (`one`). With `rest` what is in none of them becomes one region.
 */
export async function builtInRegions(info: TableInfo, wanted: readonly string[], rest: boolean): Promise<Grouping> {
  if (wanted.length === 1 && wanted[0] === 'one') return allInOne(info.regions, { zh: '全部地区', en: 'All regions' });
  const { findGroup } = await import('@yanzhen/evidence/schemes');
  const to = new Map<string, string>();
  const names = new Map<string, { zh: string; en: string }>();
  for (const text of wanted.flatMap((one) => (one === 'four-areas' ? fourAreas : [one]))) {
    const [, own, list] = writtenOut.exec(text) ?? [];
    const known = own === undefined ? findGroup(text) : undefined;
    if (own === undefined && known === undefined) throw unknownGroup(text);
    const code = known?.code ?? own!.trim();
    const members = known?.members ?? list!.split('+').map((name) => unitCode(info, 'region', name.trim()));
    const here = members.filter((member) => info.regions.some((region) => region.code === member));
    if (here.length === 0) throw noMembers(text, info);
    for (const member of here) {
      if (to.has(member)) throw inTwoGroups(member, text);
      to.set(member, code);
    }
    names.set(code, known?.name ?? { zh: code, en: code });
  }
  if (rest) {
    for (const { code } of info.regions) if (!to.has(code)) to.set(code, 'rest');
    names.set('rest', { zh: '其他地区', en: 'Other regions' });
  }
  return { to, names, scheme: 'none' };
}

function allInOne(units: TableInfo['regions'], name: { zh: string; en: string }): Grouping {
  return { to: new Map(units.map(({ code }) => [code, 'all'])), names: new Map([['all', name]]), scheme: 'none' };
}

function notInScheme({ sectorScheme }: TableInfo, wanted: string): UserError {
  return new UserError(
    'no-concordance',
    {
      zh: `这张表的部门分类没有归并到“${wanted}”的对照。`,
      en: `The table’s sectors have no built-in way to “${wanted}”.`,
    },
    {
      place: { field: 'sectorGroups' },
      found: sectorScheme,
      expected: { zh: 'io42-2007 或 io42-2017 的表', en: 'a table in io42-2007 or io42-2017' },
      advice: { zh: '请用 sectors 给出归并文件。', en: 'Give a file of groups with sectors.' },
    },
  );
}

function unknownGroup(text: string): UserError {
  return new UserError(
    'unknown-group',
    { zh: `没有名为“${text}”的地区组。`, en: `There is no group of regions called “${text}”.` },
    {
      kind: 'absent',
      place: { field: 'regionGroups' },
      found: text,
      expected: {
        zh: '长三角、京津冀、four-areas、one，或“名称=地区+地区”',
        en: 'yangtze-delta, jing-jin-ji, four-areas, one, or “name=region+region”',
      },
    },
  );
}

function noMembers(text: string, { regions }: TableInfo): UserError {
  const some = regions
    .slice(0, 8)
    .map(({ code }) => code)
    .join(', ');
  return new UserError(
    'group-elsewhere',
    { zh: `“${text}”没有成员在这张表中。`, en: `No member of “${text}” is in the table.` },
    { place: { field: 'regionGroups' }, found: text, expected: { zh: some, en: some } },
  );
}

function inTwoGroups(member: string, text: string): UserError {
  return new UserError(
    'grouped-twice',
    { zh: `地区 ${member} 同时属于两个组。`, en: `The region ${member} is in two of the groups.` },
    {
      place: { field: 'regionGroups' },
      found: text,
      expected: { zh: '互不重叠的组', en: 'groups that share no region' },
    },
  );
}
