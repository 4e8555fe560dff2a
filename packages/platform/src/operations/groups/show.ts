import { findScheme } from '@yanzhen/evidence/schemes';
import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { findNamed } from './find.ts';
import type { ListedGroup } from './group-table.ts';

/** The members of one group. */
export const show = defineOperation({
  name: 'groups.show',
  version: 1,
  summary: { zh: '查看一个地区组的成员', en: 'Show the members of a group of regions' },
  description: {
    zh: '每个成员一行：代码、中英文名称、层级。出处与说明在注释里。',
    en: 'One row per member: code, name in both languages, level. Source and reservations stand in the notes.',
  },
  input: z.object({
    group: z.string().min(1).meta({ zh: '组的编号或名称', en: 'Code or name of the group' }),
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region' } },
    name_zh: { type: 'text', describe: { zh: '中文名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name in English' } },
    level: { type: 'integer', describe: { zh: '层级', en: 'Level' } },
  }),
  positional: ['group'],
  effect: 'read',
  uses: 'store',
  async run({ group }, context) {
    const found = await findNamed((await context.store()).groups, group);
    const units = findScheme(found.scheme)?.byCode;
    const names = found.regions.map((code) => units?.get(code)?.name ?? { zh: code, en: code });
    return {
      columns: {
        region: found.regions,
        name_zh: names.map(({ zh }) => zh),
        name_en: names.map(({ en }) => en),
        level: Float64Array.from(found.regions, (code) => units?.get(code)?.level ?? Number.NaN),
      },
      length: found.regions.length,
      evidence: { ...recordEvidence('groups.show', { group }), notes: notesOf(found) },
    };
  },
});

function notesOf({ source, note }: ListedGroup): Note[] {
  const notes: Note[] = [];
  if (source !== '') {
    notes.push({
      code: 'group-source',
      level: 'information',
      text: { zh: `出处：${source}`, en: `Source: ${source}` },
    });
  }
  if (note.zh !== '' || note.en !== '') notes.push({ code: 'group-note', level: 'caution', text: note });
  return notes;
}
