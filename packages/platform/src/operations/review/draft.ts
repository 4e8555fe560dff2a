import { readFile } from 'node:fs/promises';
import { readDocument } from '@yanzhen/documents/readers';
import { type Passage, withChinesePunctuation } from '@yanzhen/documents/text';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { documentReference } from '../documents/document-fields.ts';
import { upload } from '../upload.ts';

/** The longest draft that can be pasted, in characters. */
const longest = 2_000_000;

/** A draft, as a file, as text or as a document of the library: the same fields for every operation of this room that reads one. */
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
  document: documentReference.optional().meta({
    zh: '库中文档的编号，代替文件',
    en: 'A document of the library by id, in place of a file',
  }),
  lines: z.boolean().default(false).meta({
    zh: '每行一条，行号照原样；不合并段落',
    en: 'One clause per line, numbered as they stand; paragraphs are not joined',
  }),
};

type DraftInput = z.output<z.ZodObject<typeof draftFields>>;

/** Only what is in the library needs the store. */
export function usesOf(input: Readonly<Record<string, unknown>>): 'store' | 'datasets' {
  return input.document === undefined ? 'datasets' : 'store';
}

/** A draft as the review reads it: line k is passage k. */
export interface Draft {
  readonly name: string;
  readonly passages: readonly Pick<Passage, 'index' | 'kind' | 'level' | 'text'>[];
}

/** @throws UserError when there is not exactly one draft, or the file cannot be read; NotFoundError for an unknown document */
export async function openDraft(
  input: DraftInput,
  context: Pick<OperationContext, 'store' | 'signal'>,
): Promise<Draft> {
  const { file, text, document, lines } = input;
  const given = [file, text, document].filter((one) => one !== undefined).length;
  if (given !== 1) throw noDraft(given > 1);
  if (text !== undefined) return { name: '', passages: linesOf(text) };
  if (document !== undefined) return await storedDraft(document, context);
  const bytes = await readFile(file!.path);
  if (lines) return { name: file!.name, passages: linesOf(decode(bytes)) };
  const { passages } = await readDocument(bytes, { fileName: file!.name, signal: context.signal });
  return { name: file!.name, passages: passages.map(asPrinted) };
}

async function storedDraft(document: string, { store }: Pick<OperationContext, 'store'>): Promise<Draft> {
  const { documents } = await store();
  const { description, text } = await documents.show(document);
  return { name: description.title, passages: text.map(asPrinted) };
}

/** Wide punctuation again, place for place: what is reworded is copied back into the draft. */
function asPrinted({ index, kind, level, text }: Passage): Draft['passages'][number] {
  return { index, kind, level, text: withChinesePunctuation(text) };
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
      ? { zh: '给了不止一份草案，不知道审哪一份。', en: 'More than one draft was given; which is it?' }
      : { zh: '没有给出草案。', en: 'No draft was given.' },
    {
      place: { field: 'file' },
      expected: {
        zh: '一个文件，或 --text 后的一段文字，或 --document 后的文档编号',
        en: 'a file, a text after --text, or a document’s id after --document',
      },
    },
  );
}
