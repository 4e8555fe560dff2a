import { queryOptions } from '@tanstack/react-query';
import { client, type WireTable } from './client.ts';

/** One table of an operation, by the operation's name. The same input is asked for once. */
export function tableQuery(operation: string, input: object, select?: readonly string[]) {
  return queryOptions({
    queryKey: [operation, input, select],
    queryFn: ({ signal }) =>
      client.call(operation, input, { signal, ...(select ? { select } : {}) }) as Promise<WireTable>,
  });
}
