import { downloadAddress, inputQuery } from './request.ts';
import { send } from './send.ts';
import type { Transport } from './transport.ts';
import type { CallOptions, Operations } from './types.ts';

export interface ClientOptions {
  /** Where the server answers: `http://127.0.0.1:4173`. Empty for the page's own server. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  readonly headers?: Readonly<Record<string, string>>;
  /** The workspace calls are about, asked at each; undefined leaves it to the server. */
  readonly workspace?: () => string | undefined;
  /** Names of operations that write, as far as they are known; others are found out at their first call. */
  readonly writes?: readonly string[];
}

export type ExportFormat = 'json' | 'csv' | 'xlsx' | 'parquet' | 'arrow';

/** Besides a method per operation: calls and addresses by an operation's name. */
export interface Client extends Operations {
  /** Calls an operation by name (`advantage.regions`). */
  call(operation: string, input: object, options?: CallOptions): Promise<unknown>;
  /** The address under which the same result downloads as a file. */
  download(operation: string, input: object, format: ExportFormat): string;
}

/**
 * A client of a running server, typed from the operations' declarations. Long operations are waited
 * for, with progress; an aborted signal cancels them on the server too.
 * @throws UserError (from a call) with what the server said, both languages.
 */
export function createClient(options: ClientOptions = {}): Client {
  const transport: Transport = {
    baseUrl: (options.baseUrl ?? '').replace(/\/$/, ''),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    get headers() {
      const workspace = options.workspace?.();
      return { ...options.headers, ...(workspace === undefined ? {} : { 'x-yanzhen-workspace': workspace }) };
    },
    writes: new Set(options.writes),
  };
  const call = (operation: string, input: object = {}, callOptions: CallOptions = {}) =>
    send(transport, operation, input, callOptions);
  const download = (operation: string, input: object, format: ExportFormat) =>
    downloadAddress(transport.baseUrl, operation, inWorkspace(inputQuery(input), options.workspace?.()), format);
  return new Proxy({ call, download } as unknown as Client, {
    get(target, room) {
      if (typeof room !== 'string' || room === 'then') return undefined;
      return room in target ? target[room as keyof Client] : roomOf(room, call);
    },
  });
}

/** A link carries no header: it names its workspace itself. */
function inWorkspace(query: URLSearchParams, workspace: string | undefined): URLSearchParams {
  if (workspace !== undefined) query.set('in', workspace);
  return query;
}

function roomOf(room: string, call: (operation: string, input?: object, options?: CallOptions) => Promise<unknown>) {
  return new Proxy(
    {},
    {
      get(_, method) {
        if (typeof method !== 'string' || method === 'then') return undefined;
        const verb = method.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return (input?: object, options?: CallOptions) => call(`${room}.${verb}`, input, options);
      },
    },
  );
}
