import type { QueryClient } from '@tanstack/react-query';
import { UserError } from '@yanzhen/evidence/errors';
import type { Progress } from '@yanzhen/platform/client';
import { useSyncExternalStore } from 'react';
import { beginBackgroundWork } from '../data/background-work.ts';
import { client, type Row, rowsOf } from '../data/index.ts';

/** Files on their way in: kept while the workbench is open, so that leaving the page stops nothing. */
export interface Uploads {
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly at: number;
  readonly of: number;
  readonly name: string;
  readonly progress: Progress | undefined;
  /** A row for each document that came in and each file that did not, as the operation gives them. */
  readonly added: readonly Row[];
  readonly error: Error | undefined;
}

const nothing: Uploads = {
  ...{ isRunning: false, isStopped: false, at: 0, of: 0, name: '' },
  ...{ progress: undefined, added: [], error: undefined },
};

let state = nothing;
let stop: AbortController | undefined;
const listeners = new Set<() => void>();

function change(next: Partial<Uploads>): void {
  state = { ...state, ...next };
  for (const tell of listeners) tell();
}

export function useUploads(): Uploads {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => state,
  );
}

export function cancelUploads(): void {
  stop?.abort();
}

export function forgetUploads(): void {
  if (!state.isRunning) change(nothing);
}

/** Sends files one after the other, each as a job; one that is refused is told and does not stop the rest. */
export async function startUploads(files: readonly File[], queries: QueryClient): Promise<void> {
  if (state.isRunning || files.length === 0) return;
  stop = new AbortController();
  const { signal } = stop;
  change({ ...nothing, isRunning: true, of: files.length });
  const end = beginBackgroundWork();
  for (const [k, file] of files.entries()) {
    if (signal.aborted) break;
    change({ at: k + 1, name: file.name, progress: undefined });
    await sendOne(file, signal);
  }
  end(!signal.aborted);
  change({ isRunning: false, isStopped: signal.aborted, progress: undefined });
  await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('documents.') });
}

async function sendOne(file: File, signal: AbortSignal): Promise<void> {
  try {
    const table = await client.documents.add({ file }, { signal, onProgress: (progress) => change({ progress }) });
    change({ added: [...state.added, ...rowsOf(table)] });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof UserError)) {
      change({ error: error instanceof Error ? error : new Error(String(error)) });
      return;
    }
    change({ added: [...state.added, refusedRow(file.name, error)] });
  }
}

function refusedRow(file: string, { text, advice }: UserError): Row {
  const reason = (language: 'zh' | 'en') => [text[language], advice?.[language]].filter(Boolean).join(' ');
  return {
    ...{ file, document: '', version: null, title: '', outcome: 'refused' },
    ...{ reason_zh: reason('zh'), reason_en: reason('en') },
  };
}
