import { queryOptions } from '@tanstack/react-query';
import { client, rowsOf, type WireTable } from '../data/index.ts';
import type { Filters } from './filters.ts';

/** A document as the list shows it. */
export interface LibraryDocument {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly issuer: string;
  readonly region: string;
  readonly date: string;
  readonly kind: string;
  readonly language: string;
  readonly format: string;
  readonly passages: number;
  readonly characters: number;
  readonly file: string;
  readonly addedAt: string;
}

/** The library's documents, newest first. */
export function documentListQuery(filters: Filters = {}, removed = false) {
  return queryOptions({
    queryKey: ['documents.list', filters, removed],
    queryFn: async ({ signal }) => {
      const table = (await client.call('documents.list', { ...filters, removed }, { signal })) as WireTable;
      return { evidence: table.evidence, documents: rowsOf(table).map(documentOf) };
    },
    placeholderData: (previous) => previous,
  });
}

function documentOf(row: Readonly<Record<string, unknown>>): LibraryDocument {
  const text = (name: string) => String(row[name] ?? '');
  return {
    id: text('document'),
    version: Number(row['version']),
    title: text('title'),
    issuer: text('issuer'),
    region: text('region'),
    date: text('date'),
    kind: text('kind'),
    language: text('language'),
    format: text('format'),
    passages: Number(row['passages']),
    characters: Number(row['characters']),
    file: text('file'),
    addedAt: text('created_at'),
  };
}
