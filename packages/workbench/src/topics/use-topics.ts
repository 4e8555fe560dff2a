import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { client, rowsOf, type WireTable } from '../data/index.ts';
import { useRefreshDocuments } from '../documents/removal.ts';

export interface TopicEntry {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly seenAt: string;
}

export type TopicPage = Awaited<ReturnType<typeof client.documents.topic>>;

export const topicListQuery = () =>
  queryOptions({
    queryKey: ['documents.topics'],
    queryFn: async ({ signal }): Promise<TopicEntry[]> => {
      const table = (await client.call('documents.topics', {}, { signal })) as WireTable;
      return rowsOf(table).map((row) => ({
        id: String(row['topic']),
        name: String(row['name']),
        query: String(row['query']),
        seenAt: String(row['seen_at'] ?? ''),
      }));
    },
  });

export function useTopic(id: string) {
  return useQuery({
    queryKey: ['documents.topic', id],
    queryFn: ({ signal }) => client.documents.topic({ topic: id }, { signal }),
    retry: false,
  });
}

/** The topic's digest by the model that is configured: asked for once, by a person. */
export function useModelDigest(id: string, isAsked: boolean) {
  return useQuery({
    queryKey: ['documents.topic', id, 'abstract'],
    queryFn: ({ signal }) => client.documents.topic({ topic: id, abstract: true }, { signal }),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Remembers what a topic finds now. */
export function useLook(id: string) {
  const refresh = useRefreshDocuments();
  return useMutation({ mutationFn: () => client.documents.lookAtTopic({ topic: id }), onSettled: refresh });
}

type Deleted = Pick<TopicEntry, 'id' | 'name' | 'query'>;

let last: Deleted | undefined;
const listeners = new Set<() => void>();

export function tellDeleted(topic: Deleted | undefined): void {
  last = topic;
  for (const listener of listeners) listener();
}

/** The topic last deleted, so that it can be made again. */
export function useLastDeleted(): Deleted | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
}

export function useDelete() {
  const refresh = useRefreshDocuments();
  return useMutation({
    mutationFn: ({ id }: Deleted) => client.documents.removeTopic({ topic: id }),
    onSuccess: (_, topic) => tellDeleted(topic),
    onSettled: refresh,
  });
}

export function useRemake() {
  const refresh = useRefreshDocuments();
  return useMutation({
    mutationFn: ({ id, name, query }: Deleted) => client.documents.saveTopic({ topic: id, name, query }),
    onSuccess: () => tellDeleted(undefined),
    onSettled: refresh,
  });
}
