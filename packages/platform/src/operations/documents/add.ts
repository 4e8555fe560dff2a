import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { upload } from '../upload.ts';
import { type AddedFile, addFiles } from './add-files.ts';
import { documentEvidence } from './document-fields.ts';

/** Adds documents to the library: a file, an archive, or on the command line a folder. */
export const add = defineOperation({
  name: 'documents.add',
  version: 1,
  summary: { zh: '收入文档', en: 'Add documents' },
  description: {
    zh: '收入一个文件（PDF、DOCX、HTML、Markdown、TXT）、zip 压缩包或文件夹：识别标题、机构、地区、日期和类型，拆开含多篇文章的文件，编入检索。每篇文档整篇收入或不收；重复的不再收入，修改过的成为新版本。中断后再次运行会接着做。',
    en: 'Adds a file (PDF, DOCX, HTML, Markdown, TXT), a zip archive or a folder: recognises title, issuer, region, date and kind, takes files with several articles apart, and indexes all of it. Each document comes in whole or not at all; what is there already is not added again, a changed one becomes a new version. Interrupted work goes on when it is run again.',
  },
  input: z.object({
    file: upload(
      { zh: '文件或 zip；命令行中也可以是文件夹', en: 'A file or zip; on the command line also a folder' },
      { folders: 'zip' },
    ),
  }),
  output: table({
    file: { type: 'text', describe: { zh: '文件', en: 'File' } },
    document: {
      type: 'text',
      describe: { zh: '文档编号，未收入时为空', en: 'Document id, empty when it was left out' },
    },
    version: { type: 'integer', describe: { zh: '版本', en: 'Version' } },
    title: { type: 'text', describe: { zh: '标题', en: 'Title' } },
    outcome: {
      type: 'text',
      describe: {
        zh: '结果：new 新收入，version 新版本，known 已有，refused 未收入',
        en: 'What became of it: new, version (of one that was there), known, refused',
      },
    },
    reason_zh: { type: 'text', describe: { zh: '未收入的原因', en: 'Why it was left out, in Chinese' } },
    reason_en: { type: 'text', describe: { zh: '未收入的原因（英文）', en: 'Why it was left out' } },
  }),
  positional: ['file'],
  effect: 'write',
  uses: 'store',
  long: true,
  async run({ file }, context) {
    const { documents } = await context.store();
    const added = await addFiles(file, documents, context);
    return addedTable(added, 'documents.add', { file: file.name });
  },
});

/** A row for each document that came in, and for each file that did not. */
function addedTable(added: readonly AddedFile[], operation: string, parameters: Record<string, unknown>) {
  const rows = added.flatMap(({ path, documents, refused }) =>
    refused === undefined
      ? documents.map((document) => ({ path, ...document, reason: { zh: '', en: '' } }))
      : [{ path, id: '', version: Number.NaN, title: '', outcome: 'refused', reason: refused.text }],
  );
  return {
    columns: {
      file: rows.map(({ path }) => path),
      document: rows.map(({ id }) => id),
      version: rows.map(({ version }) => version),
      title: rows.map(({ title }) => title),
      outcome: rows.map(({ outcome }) => outcome),
      reason_zh: rows.map(({ reason }) => reason.zh),
      reason_en: rows.map(({ reason }) => reason.en),
    },
    length: rows.length,
    evidence: documentEvidence(operation, parameters),
  };
}
