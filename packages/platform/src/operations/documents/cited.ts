import type { z } from 'zod';
import type { DocumentRepository, DocumentSummary } from '../../store/documents/index.ts';
import { type documentReference, filtersOf } from './document-fields.ts';

/** The last columns of everything that is found in documents: the sentence, where it stands, and how sure it is. */
export const citedColumns = {
  sentence: { type: 'text', describe: { zh: '原句', en: 'The sentence' } },
  document: { type: 'text', describe: { zh: '文档', en: 'Document' } },
  passage: { type: 'integer', describe: { zh: '段落序号，从 0 起', en: 'Number of the passage, from 0' } },
  start: { type: 'integer', describe: { zh: '在段落中的起点', en: 'Where it begins in the passage' } },
  end: { type: 'integer', describe: { zh: '在段落中的终点（不含）', en: 'Where it ends, exclusive' } },
  confidence: { type: 'number', describe: { zh: '置信度，0 到 1', en: 'Confidence, 0 to 1' } },
} as const;

interface Cited {
  readonly sentence: string;
  readonly citation: { readonly passage: number; readonly start: number; readonly end: number };
  readonly confidence: number;
}

/** The cells of {@link citedColumns}. */
export function citedCells(rows: readonly { readonly document: string; readonly found: Cited }[]) {
  return {
    sentence: rows.map(({ found }) => found.sentence),
    document: rows.map(({ document }) => document),
    passage: rows.map(({ found }) => found.citation.passage),
    start: rows.map(({ found }) => found.citation.start),
    end: rows.map(({ found }) => found.citation.end),
    confidence: rows.map(({ found }) => found.confidence),
  };
}

/** The one document that was asked for, or those of the library that pass the filters. */
export async function askedDocuments(
  documents: DocumentRepository,
  input: Parameters<typeof filtersOf>[0] & { readonly document?: z.output<typeof documentReference> | undefined },
): Promise<readonly DocumentSummary[]> {
  return input.document === undefined ? await documents.list(filtersOf(input)) : [await documents.show(input.document)];
}
