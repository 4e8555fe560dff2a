import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { builtInGroups, groupColumns, groupTable, ownGroup } from './group-table.ts';

/** Every named group of regions, one's own first. */
export const list = defineOperation({
  name: 'groups.list',
  version: 1,
  summary: { zh: '列出地区组', en: 'List the groups of regions' },
  description: {
    zh: '列出自建的地区组和内置的城市群、都市圈、联盟与统计分区，各带成员与出处。分析用 --regions 组名 限定范围。',
    en: 'Lists one’s own groups of regions, and the city clusters, metropolitan areas, alliances and statistical divisions built in, with their members and the document that names them. An analysis is confined to one with --regions NAME.',
  },
  input: z.object({}),
  output: groupTable,
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const own = (await (await context.store()).groups.list()).map(ownGroup);
    const all = [...own, ...builtInGroups()];
    return { columns: groupColumns(all), length: all.length, evidence: recordEvidence('groups.list', {}) };
  },
});
