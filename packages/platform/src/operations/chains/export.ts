import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { tableReference } from '../upload.ts';
import { tableEvidence } from './table-fields.ts';

/** The text of one file, nineteen characters a number, must fit one string of the runtime (2²⁹ characters) with its escapes. */
const mostNodes = 4500;

/** A table as the files of a folder that input–output programs read. */
export const exportTable = defineOperation({
  name: 'chains.export',
  version: 1,
  summary: { zh: '导出一张投入产出表', en: 'Export an input–output table' },
  description: {
    zh: '把表写成文件夹：plain 为 CSV（可无损读回），pymrio 为其文件夹格式。命令行用 --out 指定文件夹；其他入口返回文件名与内容。',
    en: 'Writes a table as a folder: plain CSVs, which read back without loss, or pymrio’s format. On the command line --out names the folder; the other doors answer with names and contents of the files.',
  },
  input: z.object({
    table: tableReference(),
    as: z.enum(['plain', 'pymrio']).default('plain').meta({ zh: '文件夹格式', en: 'Form of the folder' }),
  }),
  output: z.object({
    files: z.array(z.object({ path: z.string(), text: z.string() })),
    evidence: evidenceSchema,
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run({ table: reference, as }, context) {
    const document = await context.tables.load(reference);
    if (document.info.nodes > mostNodes) throw tooLarge(document.info.nodes);
    const { plainFolder, pymrioFolder } = await import('@yanzhen/evidence/tables');
    const files = as === 'pymrio' ? pymrioFolder(document) : plainFolder(document);
    return {
      files: files.map(({ path, text }) => ({ path, text })),
      evidence: tableEvidence('chains.export', { table: reference, as }, document.info),
    };
  },
});

function tooLarge(nodes: number): UserError {
  return new UserError(
    'table-too-large',
    { zh: '这张表太大，不能写成文本。', en: 'This table is too large to be written as text.' },
    {
      kind: 'limit',
      place: { field: 'table' },
      found: String(nodes),
      expected: { zh: `至多 ${mostNodes} 个节点`, en: `at most ${mostNodes} nodes` },
      advice: {
        zh: '请先用 chains aggregate 归并部门或地区。',
        en: 'Aggregate sectors or regions first (chains aggregate).',
      },
    },
  );
}
