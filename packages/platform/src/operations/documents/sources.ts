import { readFile } from 'node:fs/promises';
import type { DocumentDescription, Passage } from '@yanzhen/documents/text';
import { UserError } from '@yanzhen/evidence/errors';
import type { OperationContext } from '../context.ts';
import { type Upload, upload } from '../upload.ts';
import { documentReference } from './document-fields.ts';

/** A file, or a document of the library. */
export const sourceFields = {
  file: upload({ zh: '文件：PDF、DOCX、HTML、Markdown 或文本', en: 'A file: PDF, DOCX, HTML, Markdown or text' })
    .optional()
    .meta({
      zh: '文件：PDF、DOCX、HTML、Markdown 或文本',
      en: 'A file: PDF, DOCX, HTML, Markdown or text',
      role: 'upload',
    }),
  document: documentReference.optional().meta({
    zh: '库中文档的编号，代替文件',
    en: 'A document of the library by id, in place of a file',
  }),
};

interface SourceInput {
  readonly file?: Upload | undefined;
  readonly document?: string | undefined;
}

/** A file is read on the spot; only what is in the library needs the store. */
export function usesOf(input: Readonly<Record<string, unknown>>): 'store' | 'datasets' {
  return input.file === undefined ? 'store' : 'datasets';
}

/** A text to work on. */
export interface Source {
  /** The document's id; for a file its name, and the number of the article where it has several. */
  readonly id: string;
  readonly description: DocumentDescription;
  readonly passages: readonly Passage[];
}

/** The texts of an input: the articles of a file, or one stored document. @throws UserError, NotFoundError */
export async function sourcesOf({ file, document }: SourceInput, context: OperationContext): Promise<Source[]> {
  if ((file === undefined) === (document === undefined)) throw oneOfBoth();
  if (document !== undefined) {
    const { documents } = await context.store();
    const { id, description, text } = await documents.show(document);
    return [{ id, description, passages: text }];
  }
  const [{ readDocument }, { recogniseDocument, splitArticles }] = await Promise.all([
    import('@yanzhen/documents/readers'),
    import('@yanzhen/documents/recognise'),
  ]);
  const { name, path } = file!;
  const read = await readDocument(await readFile(path), { fileName: name, signal: context.signal });
  const articles = splitArticles(read);
  return articles.map((article, k) => ({
    id: articles.length === 1 ? name : `${name}#${k + 1}`,
    description: recogniseDocument(article, name),
    passages: article.passages,
  }));
}

function oneOfBoth(): UserError {
  return new UserError(
    'file-or-document',
    {
      zh: '请给出一个文件，或库中文档的编号，二者取一。',
      en: 'Give either a file or the id of a document in the library.',
    },
    { place: { field: 'file' } },
  );
}
