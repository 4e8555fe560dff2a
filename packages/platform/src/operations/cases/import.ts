import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { upload } from '../upload.ts';
import { authorField, nameField, standing, standingOf } from './case-fields.ts';
import { readCase } from './case-file.ts';
import { textOf } from './put.ts';

/** A case from a file. */
export const importCase = defineOperation({
  name: 'cases.import',
  version: 1,
  summary: { zh: '导入协作案', en: 'Import a case' },
  description: {
    zh: '读取 cases export 写出的文件，作为新的协作案；每一部分都按其格式检查，全部通过才写入。编号已有时自动另取。',
    en: 'Reads a file that cases export wrote, as a new case; every part is checked by its format before anything is written. Where the id is taken, another is made up.',
  },
  input: z.object({
    file: upload({ zh: '协作案文件', en: 'File of the case' }).optional(),
    text: z
      .string()
      .max(30_000_000)
      .optional()
      .meta({ zh: '文件的内容，代替 file', en: 'What it says, in place of a file' }),
    name: nameField.optional().meta({ zh: '换一个名称', en: 'Another name' }),
    author: authorField,
  }),
  output: standing,
  positional: ['file'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ file, text, name, author }, context) {
    const read = readCase(await textOf(text, file), file?.name ?? 'text');
    const { cases } = await context.store();
    const [here, removed] = [await cases.list(), await cases.list({ removed: true })];
    const isTaken = [...here, ...removed].some(({ id }) => id === read.id);
    const made = await cases.create(
      { ...(!isTaken && { id: read.id }), name: name ?? read.name, parts: read.parts },
      author,
    );
    return standingOf(made);
  },
});
