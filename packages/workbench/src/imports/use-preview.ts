import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportPreview } from '@yanzhen/evidence/imports';
import type { Progress } from '@yanzhen/platform/client';
import { useState } from 'react';
import { client } from '../data/index.ts';
import type { Mapping } from './mapping.ts';

/** How the user wants the file read; what is left out is proposed from the file. */
export interface Reading {
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly mapping?: Mapping;
}

/** A file chosen, with a number of its own: the same name may be chosen again after an edit. */
export interface ChosenFile {
  readonly file: File;
  readonly key: number;
}

/** What a preview answers, as it travels. */
export type Preview = Omit<ImportPreview, 'problem'> & { readonly problem: PreviewProblem | null };

export type PreviewProblem = Pick<
  NonNullable<ImportPreview['problem']>,
  'code' | 'text' | 'place' | 'found' | 'expected' | 'advice'
>;

export interface PreviewState {
  readonly preview: Preview | undefined;
  readonly error: Error | null;
  /** True while the file is being read with the reading at hand; `preview` may still be the one before. */
  readonly isReading: boolean;
  readonly isStopped: boolean;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
  readonly retry: () => void;
}

/** Reads the file on the server each time the reading changes; nothing is stored. */
export function usePreview({ file, key }: ChosenFile, reading: Reading): PreviewState {
  const [progress, setProgress] = useState<Progress>();
  const queries = useQueryClient();
  const queryKey = ['datasets.preview', key, reading];
  const { data, error, fetchStatus, isPlaceholderData, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      setProgress(undefined);
      const answer = await client.call('datasets.preview', { file, ...reading }, { signal, onProgress: setProgress });
      return answer as Preview;
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  });
  const isReading = fetchStatus !== 'idle';
  return {
    preview: data,
    error,
    isReading,
    isStopped: !isReading && error === null && (data === undefined || isPlaceholderData),
    progress,
    cancel: () => void queries.cancelQueries({ queryKey, exact: true }),
    retry: () => void refetch(),
  };
}
