import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { pageBlock } from '../printing/blocks.ts';
import { binaryFile, type MadeFile, madeFile, textFile } from '../printing/files.ts';
import { reportHtml } from '../printing/html.ts';
import { reportPdf } from '../printing/pdf.ts';
import { reportWord } from '../printing/word.ts';
import { languages } from './shapes.ts';

export const filesField = z
  .array(z.enum(['docx', 'pdf', 'html']))
  .min(1)
  .default(['docx'])
  .meta({ zh: '要哪些文件', en: 'Which files' });

/** Blocks as files. */
export const print = defineOperation({
  name: 'reports.print',
  version: 1,
  summary: { zh: '把正文印成 Word、PDF 或 HTML', en: 'Print blocks as Word, PDF or HTML' },
  description: {
    zh: '正文由标题、段落、列表、表格和图组成（与 reports show 给出的相同）。中文按公文格式（GB/T 9704）；同样的内容总是同样的文件。',
    en: 'The blocks are headings, paragraphs, lists, tables and charts, as reports show gives them. Chinese in the layout of official documents (GB/T 9704); the same blocks always give the same file.',
  },
  input: z.object({
    page: z
      .object({
        title: z.string().max(200),
        subtitle: z.string().max(200),
        language: languages,
        blocks: z.array(pageBlock).max(2000),
        changedAt: z.string().max(40).optional(),
      })
      .meta({ zh: '正文：{title, subtitle, language, blocks}', en: 'The page: {title, subtitle, language, blocks}' }),
    as: filesField,
    name: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .default('report')
      .meta({ zh: '文件名，不带后缀', en: 'Name of the files, without ending' }),
  }),
  output: z.object({ files: z.array(madeFile) }),
  effect: 'read',
  async run({ page: { changedAt, ...page }, as, name }) {
    const files: MadeFile[] = [];
    if (as.includes('docx')) {
      files.push(binaryFile(name, 'docx', await reportWord(page, changedAt === undefined ? {} : { changedAt })));
    }
    if (as.includes('pdf')) files.push(binaryFile(name, 'pdf', await reportPdf(page)));
    if (as.includes('html')) files.push(textFile(name, 'html', reportHtml(page)));
    return { files };
  },
});
