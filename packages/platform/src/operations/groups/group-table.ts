import { type RegionGroup as BuiltIn, regionGroups } from '@yanzhen/evidence/schemes';
import type { Named, RegionGroup } from '../../store/types.ts';
import { table } from '../table.ts';

/** A group as every operation of this room shows it. */
export interface ListedGroup {
  readonly group: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: BuiltIn['kind'] | 'own';
  readonly scheme: string;
  readonly regions: readonly string[];
  readonly source: string;
  readonly note: { readonly zh: string; readonly en: string };
  readonly updatedAt: string;
}

/** One row per group. */
export const groupTable = table({
  group: {
    type: 'text',
    describe: { zh: '编号：内置组的代码，自建组的名称', en: 'Code of a built-in group, name of one’s own' },
  },
  name_zh: { type: 'text', describe: { zh: '中文名称', en: 'Name in Chinese' } },
  name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name in English' } },
  kind: {
    type: 'text',
    describe: {
      zh: 'cluster 城市群、metropolitan 都市圈、belt 带与区、alliance 联盟、statistical 统计分区、own 自建',
      en: 'cluster, metropolitan, belt, alliance, statistical, or own',
    },
  },
  scheme: { type: 'text', describe: { zh: '地区分类', en: 'Region scheme' } },
  members: { type: 'integer', describe: { zh: '成员数', en: 'Number of members' } },
  regions: { type: 'text', describe: { zh: '成员代码，以空格分隔', en: 'Codes of the members, separated by spaces' } },
  source: { type: 'text', describe: { zh: '出处', en: 'Document that names it' } },
  note_zh: { type: 'text', describe: { zh: '说明', en: 'Reservation or note, in Chinese' } },
  note_en: { type: 'text', describe: { zh: '英文说明', en: 'Reservation or note, in English' } },
  updated_at: { type: 'text', describe: { zh: '自建组的保存时间（UTC）', en: 'When one’s own was saved (UTC)' } },
});

/** The columns of {@link groupTable}. */
export function groupColumns(groups: readonly ListedGroup[]) {
  return {
    group: groups.map(({ group }) => group),
    name_zh: groups.map(({ zh }) => zh),
    name_en: groups.map(({ en }) => en),
    kind: groups.map(({ kind }) => kind),
    scheme: groups.map(({ scheme }) => scheme),
    members: Uint32Array.from(groups, ({ regions }) => regions.length),
    regions: groups.map(({ regions }) => regions.join(' ')),
    source: groups.map(({ source }) => source),
    note_zh: groups.map(({ note }) => note.zh),
    note_en: groups.map(({ note }) => note.en),
    updated_at: groups.map(({ updatedAt }) => updatedAt),
  };
}

/** The built-in groups. */
export function builtInGroups(): ListedGroup[] {
  return regionGroups().map(({ code, name, kind, members, source, note }) => ({
    group: code,
    zh: name.zh,
    en: name.en,
    kind,
    scheme: 'gbt2260',
    regions: members,
    source,
    note: note ?? { zh: '', en: '' },
    updatedAt: '',
  }));
}

/** A group of the workspace's own. */
export function ownGroup({ id, value, updatedAt }: Named<RegionGroup>): ListedGroup {
  return {
    group: id,
    zh: value.name.zh,
    en: value.name.en,
    kind: 'own',
    scheme: value.scheme,
    regions: value.regions,
    source: '',
    note: value.note ?? { zh: '', en: '' },
    updatedAt: updatedAt.toISOString(),
  };
}
