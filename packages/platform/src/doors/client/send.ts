import type { Job } from '../../jobs/types.ts';
import { followJob } from './follow-job.ts';
import { inputQuery, operationPath, splitFiles, withView } from './request.ts';
import { sendForm } from './send-form.ts';
import { read, request, type Transport } from './transport.ts';
import type { CallOptions } from './types.ts';

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
