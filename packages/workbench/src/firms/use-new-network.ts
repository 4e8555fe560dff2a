import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Progress } from '@yanzhen/platform/client';
import { useRef, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { client } from '../data/index.ts';

/** Stores a network: a job that can be watched and stopped; then the page shows it. */
export function useNewNetwork(operation: 'chains.firms.import' | 'chains.firms.make') {
  const queries = useQueryClient();
  const [, update] = useAddress();
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (input: object) => {
      stop.current = new AbortController();
      setProgress(undefined);
      const options = { signal: stop.current.signal, onProgress: setProgress };
      return (await client.call(operation, input, options)) as { id: string; version: number };
    },
    onSuccess: async ({ id, version }) => {
      await queries.invalidateQueries({ queryKey: ['chains.firms.list'] });
      update({
        network: `${id}@${version}`,
        firm: undefined,
        view: undefined,
        within: undefined,
        runs: undefined,
        essential: undefined,
      });
    },
  });
  return {
    start: (input: object) => mutate(input),
    cancel: () => stop.current?.abort(),
    isRunning: isPending,
    progress,
    error: error?.name === 'AbortError' ? null : error,
  };
}
