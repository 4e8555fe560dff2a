import { type ClientTable, createClient } from '@yanzhen/platform/client';

/** The one client of the page's own server. */
export const client = createClient();

/** A cell as it arrives: null is missing. */
export type Value = string | number | boolean | null;

/** A table as it arrives: parallel columns. */
export type WireTable = ClientTable;
