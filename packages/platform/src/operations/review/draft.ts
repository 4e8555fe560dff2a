import { readFile } from 'node:fs/promises';
import { readDocument } from '@yanzhen/documents/readers';
import type { Passage } from '@yanzhen/documents/text';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { upload } from '../upload.ts';

/** The longest draft that can be pasted, in characters. */
const longest = 2_000_000;

/** A draft, as a file or as text: the same fields for every operation of this room that reads one. */
export const draftFields = {
  file: upload({
    zh: '草案文件：DOCX、PDF、HTML、Markdown 或文本',
    en: 'The draft: DOCX, PDF, HTML, Markdown or text',
  })
    .optional()
    .meta({
      zh: '草案文件：DOCX、PDF、HTML、Markdown 或文本',
      en: 'The draft: DOCX, PDF, HTML, Markdown or text',
      role: 'upload',
    }),
  text: z
    .string()
    .max(longest)
    .optional()
    .meta({ zh: '草案文字，代替文件', en: 'The draft as text, in place of a file' }),
  lines: z.boolean().default(false).meta({
    zh: '每行一条，行号照原样；不合并段落',
    en: 'One clause per line, numbered as they stand; paragraphs are not joined',
  }),
};

type DraftInput = z.output<z.ZodObject<typeof draftFields>>;

/** A draft as the review reads it: line k is passage k. */
export interface Draft {
  readonly name: string;
  readonly passages: readonly Pick<Passage, 'index' | 'kind' | 'level' | 'text'>[];
}

/** @throws UserError when there is neither file nor text, or the file cannot be read */
export async function openDraft({ file, text, lines }: DraftInput, signal: AbortSignal): Promise<Draft> {
  if (text !== undefined && file === undefined) return { name: '', passages: linesOf(text) };
  if (file === undefined || text !== undefined) throw noDraft(file !== undefined);
  const bytes = await readFile(file.path);
  if (lines) return { name: file.name, passages: linesOf(decode(bytes)) };
  const { passages } = await readDocument(bytes, { fileName: file.name, signal });
  return { name: file.name, passages: passages.map(({ index, kind, level, text }) => ({ index, kind, level, text })) };
}

function linesOf(text: string): Draft['passages'] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ index, kind: 'paragraph' as const, level: 0, text: line }));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function noDraft(both: boolean): UserError {
  return new UserError(
    both ? 'two-drafts' : 'no-draft',
    both
      ? { zh: '既给了文件又给了文字，不知道审哪一个。', en: 'Both a file and a text were given; which is the draft?' }
      : { zh: '没有给出草案。', en: 'No draft was given.' },
    {
      place: { field: 'file' },
      expected: { zh: '一个文件，或者 --text 后的一段文字', en: 'a file, or a text after --text' },
    },
  );
}
