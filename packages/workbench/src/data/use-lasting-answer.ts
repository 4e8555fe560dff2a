import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserError } from '@yanzhen/evidence/errors';
import type { Progress } from '@yanzhen/platform/client';
import { beginBackgroundWork } from './background-work.ts';
import { client } from './client.ts';

/** A file an operation is given, by its text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What a long operation is asked: plain fields, and files by their field. */
export interface LastingRequest {
  readonly operation: string;
  readonly input: object;
  readonly files: Readonly<Record<string, TextFile | undefined>>;
}

export interface LastingAnswer<T> {
  readonly answer: T | undefined;
  readonly progress: Progress | undefined;
  readonly error: Error | null;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly retry: () => void;
  /** Stops the work on the server too. */
  readonly cancel: () => void;
}

/** What is under way, by key: only `cancel` stops it. */
const underWay = new Map<string, AbortController>();
const kept = 60 * 60_000;

/**
 * Asks a long operation that takes files and follows its job, which leaving the page does not stop; coming back with the
 * same request finds it running or done.
 * @param request undefined: nothing is asked
 * @param onDone called once with the answer, also when the page has been left
 */
export function useLastingAnswer<T>(
  request: LastingRequest | undefined,
  onDone?: (answer: T) => void,
): LastingAnswer<T> {
  const queries = useQueryClient();
  const key = request ? keyOf(request) : '';
  const progressKey = ['progress', key];
  const query = useQuery({
    queryKey: ['lasting', key],
    queryFn: async () => {
      const { operation, input, files } = request!;
      const stop = new AbortController();
      underWay.set(key, stop);
      const end = beginBackgroundWork();
      let isDone = false;
      const onProgress = (progress: Progress) => void queries.setQueryData(progressKey, progress);
      try {
        const given = { ...input, ...asFiles(files) };
        const answer = (await client.call(operation, given, { signal: stop.signal, onProgress })) as T;
        isDone = true;
        onDone?.(answer);
        return answer;
      } finally {
        underWay.delete(key);
        end(isDone);
        queries.removeQueries({ queryKey: progressKey });
      }
    },
    enabled: request !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: kept,
  });
  const { data: progress } = useQuery<Progress>({ queryKey: progressKey, queryFn: skipToken });
  const { error } = query;
  const isStopped =
    error !== null && (error.name === 'AbortError' || (error instanceof UserError && error.kind === 'cancelled'));
  return {
    answer: query.data,
    progress,
    error: isStopped ? null : error,
    isRunning: query.isFetching,
    isStopped,
    retry: () => void query.refetch(),
    cancel: () => underWay.get(key)?.abort(),
  };
}

function asFiles(files: LastingRequest['files']) {
  return Object.fromEntries(
    Object.entries(files).flatMap(([field, file]) =>
      file === undefined ? [] : [[field, new File([file.text], file.name)]],
    ),
  );
}

/** Short, and another for other texts: a text may be long. */
function keyOf({ operation, input, files }: LastingRequest): string {
  const texts = Object.entries(files).map(([field, file]) => [field, file && hashOf(file.text)]);
  return JSON.stringify([operation, input, texts]);
}

const hashes = new Map<string, string>();
const prime = 16777619;

/** The text's FNV-1a hash from two starts, with its length; kept for texts asked about again and again. */
function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let [a, b] = [2166136261, 84696351];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, prime);
    b = Math.imul(b ^ code, prime);
  }
  const hash = `${text.length}:${(a >>> 0).toString(36)}:${(b >>> 0).toString(36)}`;
  if (hashes.size > 50) hashes.clear();
  hashes.set(text, hash);
  return hash;
}
