import { operationPath } from '../../../packages/platform/src/doors/client/request.ts';
import type { FuzzCase } from './cases.ts';

/** Something a request must never cause. */
export interface Defect {
  readonly operation: string;
  readonly kind: 'server-error' | 'hang' | 'no-answer' | 'not-json' | 'leak';
  readonly detail: string;
  readonly input: string;
}

export interface AttackOptions {
  readonly url: string;
  /** An answer, or a job's end after it was cancelled, must come within so many milliseconds. */
  readonly patience: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What no answer may hold, unless the request itself names it. */
  readonly secrets?: readonly string[];
  /** Counts answers by status: a run in which all were refused at the gate has tried nothing. */
  readonly statuses?: Map<number, number>;
}

/** Makes one request and tells what was wrong with its answer; undefined when it was served or refused properly. */
async function attack(one: FuzzCase, options: AttackOptions): Promise<Defect | undefined> {
  const input = JSON.stringify(one.input);
  const defect = (kind: Defect['kind'], detail: string): Defect => ({
    ...{ operation: one.operation.name, kind, detail },
    input: input.length > 600 ? `${input.slice(0, 600)}…` : input,
  });
  let response: Response;
  let body: string;
  try {
    response = await fetch(`${options.url}${operationPath(one.operation.name)}`, {
      ...{ method: 'POST', ...bodyOf(one, input, options) },
      signal: AbortSignal.timeout(options.patience),
    });
    body = await response.text();
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return defect(isLate ? 'hang' : 'no-answer', String(error));
  }
  options.statuses?.set(response.status, (options.statuses.get(response.status) ?? 0) + 1);
  const leaked = options.secrets?.find((secret) => body.includes(secret) && !input.includes(secret));
  if (leaked !== undefined) return defect('leak', `${leaked} in: ${body.slice(0, 300)}`);
  if (response.status >= 500) return defect('server-error', `${response.status} ${body.slice(0, 300)}`);
  const job = response.status === 202 ? jobOf(body) : undefined;
  if (job !== undefined) {
    const left = await endJob(job, options);
    return left === undefined ? undefined : defect(left.kind, left.detail);
  }
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return defect('not-json', `${response.status} ${body.slice(0, 100)}`);
  }
}

function bodyOf({ files }: FuzzCase, input: string, { headers = {} }: AttackOptions) {
  if (Object.keys(files).length === 0)
    return { headers: { ...headers, 'Content-Type': 'application/json' }, body: input };
  const form = new FormData();
  form.append('input', input);
  for (const [name, bytes] of Object.entries(files))
    form.append(name, new Blob([Uint8Array.from(bytes)]), `${name}.csv`);
  return { headers: { ...headers }, body: form };
}

function jobOf(body: string): string | undefined {
  return (JSON.parse(body) as { job?: { id: string } }).job?.id;
}

const ended = new Set(['done', 'failed', 'cancelled', 'interrupted']);

/** Cancels a job and waits for its end: what cannot be stopped takes a worker from everyone else. */
async function endJob(
  job: string,
  options: AttackOptions,
): Promise<{ kind: 'hang' | 'server-error'; detail: string } | undefined> {
  const call = async (verb: 'get' | 'cancel') => {
    const answer = await fetch(`${options.url}/api/v1/jobs/${verb}`, {
      method: 'POST',
      headers: { ...options.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ job }),
    });
    return (await answer.json()) as { state?: string; error?: { code?: string } | null };
  };
  await call('cancel');
  const until = Date.now() + options.patience;
  let last = '';
  while (Date.now() < until) {
    const { state, error } = await call('get');
    last = state ?? '';
    if (state !== undefined && ended.has(state)) {
      const isOurs = error?.code === 'internal' || error?.code === 'internal-error';
      return isOurs ? { kind: 'server-error', detail: JSON.stringify(error).slice(0, 300) } : undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { kind: 'hang', detail: `job ${job} is ${last} long after it was cancelled` };
}

/** Makes all requests, so many at a time. */
export async function attackAll(cases: Iterable<FuzzCase>, options: AttackOptions, atOnce: number): Promise<Defect[]> {
  const defects: Defect[] = [];
  const waiting = cases[Symbol.iterator]();
  const next = { [Symbol.iterator]: () => ({ next: () => waiting.next() }) };
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of next) {
        const defect = await attack(one, options);
        if (defect !== undefined) defects.push(defect);
      }
    }),
  );
  return defects;
}
