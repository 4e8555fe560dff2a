import { type RawBuilder, sql } from 'kysely';
import type { Text } from '../../operations/evidence.ts';
import type { Schema } from '../schema.ts';
import type { Versioned, VersionSummary } from './types.ts';

/** What tells datasets, tables and networks apart; the rules are the same for all of them. */
export interface Noun<Document extends Versioned, Summary extends VersionSummary> {
  readonly words: NounWords;
  /** The table of ids, that of their versions, and the column of the latter that names the former. */
  readonly rows: { readonly ids: keyof Schema; readonly versions: keyof Schema; readonly id: string };
  /** Fields of the description with columns of their own: another value there makes no new version. */
  readonly apart: readonly string[];
  /** What lists show beyond what they show of every noun, read from the description `v.meta`. */
  readonly summary: Readonly<Record<Exclude<keyof Summary, keyof VersionSummary>, RawBuilder<unknown>>>;
  hash(document: Document): Promise<string>;
  encode(document: Document): Promise<Uint8Array>;
  /** Loads what reads the bytes, apart from reading them, so that only what the bytes do wrong counts as damage. */
  decoder(): Promise<(bytes: Uint8Array) => Content<Document> | Promise<Content<Document>>>;
}

/** A document without its description. */
export type Content<Document> = Omit<Document, 'info'>;

/** How sentences speak of a noun. */
export interface NounWords {
  readonly full: Text;
  readonly short: Text;
  /** Begins the sentence that it cannot be read. */
  readonly contents: string;
  /** The command that lists those there are. */
  readonly list: string;
}

/** Fields of a description, as SQL. */
export const described = {
  text: (field: string) => sql`v.meta->>${sql.lit(field)}`,
  number: (field: string) => sql`(v.meta->>${sql.lit(field)})::float8`,
  flag: (field: string) => sql`(v.meta->>${sql.lit(field)})::boolean`,
  list: (field: string) => sql`v.meta->${sql.lit(field)}`,
  /** How long a list is. */
  count: (field: string) => sql`jsonb_array_length(v.meta->${sql.lit(field)})`,
};
