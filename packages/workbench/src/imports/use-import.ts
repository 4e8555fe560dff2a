import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Progress } from '@yanzhen/platform/client';
import { useRef, useState } from 'react';
import { client } from '../data/index.ts';
import type { Description } from './describe.tsx';
import type { Mapping } from './mapping.ts';
import type { ChosenFile } from './use-preview.ts';

/** What the store answered. */
export type Saved = Awaited<ReturnType<typeof client.datasets.import>>;

export interface Storing {
  readonly start: (mapping: Mapping, description: Description) => void;
  readonly cancel: () => void;
  readonly isRunning: boolean;
  readonly progress: Progress | undefined;
  readonly error: Error | null;
  readonly saved: Saved | undefined;
}

/** Stores the file as a dataset: a job that can be watched and stopped; stopped, it leaves nothing behind. */
export function useImport({ file }: ChosenFile): Storing {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: ({ mapping, description }: { mapping: Mapping; description: Description }) => {
      stop.current = new AbortController();
      setProgress(undefined);
      const { title, titleEn, id, source, licence } = description;
      const input = { file, mapping: { ...mapping }, ...given({ title, titleEn, id, source, licence }) };
      return client.datasets.import(input, { signal: stop.current.signal, onProgress: setProgress });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['datasets.list'] }),
  });
  const isStopped = error?.name === 'AbortError';
  return {
    start: (mapping, description) => mutate({ mapping, description }),
    cancel: () => stop.current?.abort(),
    isRunning: isPending,
    progress,
    error: isStopped ? null : error,
    saved: data,
  };
}

/** The fields that say something. */
function given<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  const entries = Object.entries(fields).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== '')) as Partial<T>;
}
