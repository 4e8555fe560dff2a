import type { Job } from '../../jobs/types.ts';
import { errorOf, internalProblem, type Problem } from '../problem.ts';
import { followJob } from './follow-job.ts';
import { inputQuery, operationPath, splitFiles, withView } from './request.ts';
import { sendForm } from './send-form.ts';
import type { CallOptions } from './types.ts';

/** How a client reaches its server. */
export interface Transport {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** Operations that were found to be writes: they are posted at once. */
  readonly writes: Set<string>;
}

/** A longer query than this is posted. */
const longestQuery = 4000;

/** Sends one call and waits for its result, through a job where the server answers with one. */
export async function send(
  transport: Transport,
  operation: string,
  input: object,
  options: CallOptions,
): Promise<unknown> {
  const response = await ask(transport, operation, input, options);
  if (response.status !== 202) return read(response);
  const { job } = (await response.json()) as { job: Pick<Job, 'id'> };
  await followJob(transport, job.id, options);
  const query = withView(new URLSearchParams({ resultOf: job.id }), options);
  return read(await get(transport, `${operationPath(operation)}?${query}`, options));
}

/** The server's first answer to a call: reads are got, writes and long inputs posted, files sent as a form. */
async function ask(transport: Transport, operation: string, input: object, options: CallOptions): Promise<Response> {
  const { fields, files } = splitFiles(input);
  const path = operationPath(operation);
  const view = withView(new URLSearchParams(), options).toString();
  const address = view === '' ? path : `${path}?${view}`;
  if (files.length > 0) return sendForm(transport, address, fields, files, options);
  const query = withView(inputQuery(fields), options).toString();
  if (!transport.writes.has(operation) && query.length <= longestQuery) {
    const response = await get(transport, query === '' ? path : `${path}?${query}`, options);
    if (response.status !== 405) return response;
    transport.writes.add(operation);
  }
  return request(transport, address, options, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

function get(transport: Transport, address: string, options: CallOptions): Promise<Response> {
  return request(transport, address, options, {});
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
