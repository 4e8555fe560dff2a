import { useQuery } from '@tanstack/react-query';
import { client, rowsOf, type WireTable } from '../data/index.ts';

export type ShownDocument = Awaited<ReturnType<typeof client.documents.show>>;
export type Passage = ShownDocument['passageList'][number];
export type Digest = Awaited<ReturnType<typeof client.documents.digest>>['digests'][number];

/** A document with its passages; the original text only where it is asked for. */
export function useDocument(document: string, original: boolean) {
  return useQuery({
    queryKey: ['documents.show', document, original],
    queryFn: ({ signal }) => client.documents.show({ document, original }, { signal }),
    placeholderData: (previous) => (previous?.id === document.split('@')[0] ? previous : undefined),
    retry: false,
  });
}

export function useDigest(document: string) {
  return useQuery({
    queryKey: ['documents.digest', document],
    queryFn: ({ signal }) => client.documents.digest({ document }, { signal }),
  });
}

/** The digest by the model that is configured: asked for once, by a person, and kept while the page is open. */
export function useModelDigest(document: string, isAsked: boolean) {
  return useQuery({
    queryKey: ['documents.digest', document, 'abstract'],
    queryFn: ({ signal }) => client.documents.digest({ document, abstract: true }, { signal }),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Relations between regions that a document names. */
export function useRelations(document: string) {
  return useQuery({
    queryKey: ['documents.relations', document],
    queryFn: async ({ signal }) =>
      rowsOf((await client.call('documents.relations', { document }, { signal })) as WireTable),
  });
}

/** Projects that a document gives an amount for. */
export function useProjects(document: string) {
  return useQuery({
    queryKey: ['documents.projects', document],
    queryFn: async ({ signal }) =>
      rowsOf((await client.call('documents.projects', { document }, { signal })) as WireTable),
  });
}
