import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Progress } from '@yanzhen/platform/client';
import { useRef, useState } from 'react';
import { client } from '../data/index.ts';

export const tableKinds = ['competitive', 'non-competitive', 'multi-regional'] as const;

/** What a reader says of a file that it does not say itself; empty where it does. */
export type Said = { readonly [K in 'title' | 'year' | 'unit' | 'source' | 'kind']?: string };

type Saved = Awaited<ReturnType<typeof client.chains.import>>;

/** Stores a file as a table: a job that can be watched and stopped; stopped, it leaves nothing behind. */
export function useTableImport(onSaved: (saved: Saved) => void) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ file, said }: { file: File; said: Said }) => {
      stop.current = new AbortController();
      setProgress(undefined);
      return client.chains.import({ file, ...inputOf(said) }, { signal: stop.current.signal, onProgress: setProgress });
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: ['chains.list'] });
      onSaved(saved);
    },
  });
  return {
    start: (file: File, said: Said) => mutate({ file, said }),
    cancel: () => stop.current?.abort(),
    forget: reset,
    isRunning: isPending,
    progress,
    error: error?.name === 'AbortError' ? null : error,
  };
}

function inputOf({ title, year, unit, source, kind }: Said) {
  const known = tableKinds.find((one) => one === kind);
  return {
    ...(title?.trim() ? { title: title.trim() } : {}),
    ...(year?.trim() ? { year: Number(year) } : {}),
    ...(unit?.trim() ? { unit: unit.trim() } : {}),
    ...(source?.trim() ? { source: source.trim() } : {}),
    ...(known ? { kind: known } : {}),
  };
}
