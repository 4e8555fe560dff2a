import { type ClientTable, createClient } from '@yanzhen/platform/client';
import { currentWorkspace } from './session.ts';

/** The one client of the page's own server. The page's head names the operations that write. */
export const client = createClient({ workspace: currentWorkspace, writes: namedInHead() });

function namedInHead(): string[] {
  if (typeof document === 'undefined') return [];
  return document.querySelector('meta[name="yanzhen-writes"]')?.getAttribute('content')?.split(' ') ?? [];
}

/** A cell as it arrives: null is missing. */
export type Value = string | number | boolean | null;

/** A table as it arrives: parallel columns. */
export type WireTable = ClientTable;
