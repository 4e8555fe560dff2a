/** What the thread is asked to do; every message is answered under its `id`. */
export type ThreadRequest =
  | { readonly id: number; readonly op: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly id: number; readonly op: 'exec'; readonly sql: string }
  | { readonly id: number; readonly op: 'listen' | 'unlisten'; readonly channel: string }
  | { readonly id: number; readonly op: 'tend' | 'close' };

export interface ThreadResult {
  readonly rows: Record<string, unknown>[];
  readonly affectedRows?: number | undefined;
}

/** The fields of a database error that survive the way between threads. */
export interface ThreadFailure {
  readonly message: string;
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  readonly constraint?: string | undefined;
}

export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly failure: ThreadFailure }
  | { readonly kind: 'result'; readonly id: number; readonly results: ThreadResult[] }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: ThreadFailure }
  /** The disk refused something; an answer to the request may follow, or PostgreSQL has given up. */
  | { readonly kind: 'trouble'; readonly code: string }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string };
