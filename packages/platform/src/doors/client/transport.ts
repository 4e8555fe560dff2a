import { errorOf, internalProblem, type Problem } from '../problem.ts';
import type { CallOptions } from './types.ts';

/** How a client reaches its server. */
export interface Transport {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** Operations that were found to be writes: they are posted at once. */
  readonly writes: Set<string>;
}

/** A fetch with the client's headers and the caller's signal. */
export function request(
  transport: Transport,
  address: string,
  { signal }: CallOptions,
  init: RequestInit,
): Promise<Response> {
  const headers = { accept: 'application/json', ...transport.headers, ...(init.headers as Record<string, string>) };
  return transport.fetch(`${transport.baseUrl}${address}`, { ...init, headers, ...(signal ? { signal } : {}) });
}

/** The JSON of a good answer. @throws UserError for any other */
export async function read(response: Response): Promise<unknown> {
  if (response.ok) return response.json();
  throw errorOf(await problemIn(response));
}

async function problemIn(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return (await response.json()) as Problem;
  return internalProblem(`HTTP ${response.status}`);
}
