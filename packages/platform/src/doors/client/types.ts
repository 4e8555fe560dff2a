import type { z } from 'zod';
import type { Evidence } from '../../operations/evidence.ts';
import type { Operation, OutputShape } from '../../operations/operation.ts';
import type { AnyOperation } from '../../operations/registry.ts';
import type { ColumnSpec, ColumnType } from '../../operations/table.ts';
import type { Upload } from '../../operations/upload.ts';
import type { TableView } from '../formats/view.ts';

/** A cell of a column as it travels: null is missing. */
export type CellOf<T extends ColumnType> = T extends 'text'
  ? string
  : T extends 'boolean'
    ? boolean | null
    : number | null;

/** A table as the client gives it: one typed array per column. */
export interface ClientTable<C extends Readonly<Record<string, ColumnSpec>> = Readonly<Record<string, ColumnSpec>>> {
  readonly columns: { readonly [K in keyof C]: readonly CellOf<C[K]['type']>[] };
  /** Rows in this answer; `total` counts the whole result. */
  readonly length: number;
  readonly total: number;
  readonly evidence: Evidence;
}

/** What a call resolves to. */
export type ClientOutput<O extends OutputShape> = O extends { kind: 'table'; columns: infer C }
  ? C extends Readonly<Record<string, ColumnSpec>>
    ? ClientTable<C>
    : never
  : O extends z.ZodType
    ? z.output<O>
    : never;

/** What a call takes: the operation's input, with a browser's file where the operation takes an upload. */
export type ClientInput<I extends z.ZodObject> = {
  [K in keyof z.input<I>]: Upload extends z.input<I>[K] ? FileToSend | Exclude<z.input<I>[K], Upload> : z.input<I>[K];
};

export type FileToSend = Blob & { readonly name?: string };

export interface Progress {
  /** `sending` a file, or `working` on it. */
  readonly phase: 'sending' | 'working';
  /** 0 to 1. */
  readonly fraction: number;
  readonly doing: { readonly zh: string; readonly en: string } | null;
}

export interface CallOptions extends TableView {
  readonly signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

type RoomOf<N extends string> = N extends `${infer R}.${string}` ? R : never;
type VerbOf<N extends string> = N extends `${string}.${infer V}` ? V : never;
/** `shift-share` → `shiftShare`. */
export type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

type Call<O> =
  O extends Operation<string, infer I, infer S>
    ? Record<string, never> extends z.input<I>
      ? (input?: ClientInput<I>, options?: CallOptions) => Promise<ClientOutput<S>>
      : (input: ClientInput<I>, options?: CallOptions) => Promise<ClientOutput<S>>
    : never;

type InRoom<O extends { name: string }, R extends string> = Extract<O, { name: `${R}.${string}` }>;

/** A method per operation: `client.advantage.regions({ dataset })`, all types from the declarations. */
export type Operations<O extends { name: string } = AnyOperation> = {
  readonly [R in RoomOf<O['name']>]: {
    readonly [P in InRoom<O, R> as Camel<VerbOf<P['name']>>]: Call<P>;
  };
};
