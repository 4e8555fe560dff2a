import type { z } from 'zod';
import type { Need } from '../accounts/caller.ts';
import type { OperationContext } from './context.ts';
import type { Text } from './evidence.ts';
import type { TableResult, TableShape } from './table.ts';

/** What an operation gives back: a table with named columns, or any object a zod schema describes. */
export type OutputShape = TableShape | z.ZodType;

export type OutputOf<O extends OutputShape> = O extends TableShape
  ? TableResult<O>
  : O extends z.ZodType
    ? z.output<O>
    : never;

/**
 * One capability, declared once. The HTTP route, the OpenAPI entry, the command with its help,
 * the MCP tool and the typed client are all derived from this value.
 */
export interface Operation<
  N extends string = string,
  I extends z.ZodObject = z.ZodObject,
  O extends OutputShape = OutputShape,
> {
  /** `room.verb`, in the field's terms: `advantage.regions` is `yanzhen advantage regions`; `room.group.verb` where a room is large. */
  readonly name: N;
  /** Goes up when the same input starts to give another answer; stored with every result. */
  readonly version: number;
  readonly summary: Text;
  readonly description: Text;
  /** Every field carries `.meta({ zh, en })` as its outermost call: that is its help at every door. */
  readonly input: I;
  readonly output: O;
  /** Input fields that may stand without their flag on the command line, in order. */
  readonly positional?: readonly (keyof z.input<I> & string)[];
  /** `write` operations change the store and are offered to assistants only when allowed. */
  readonly effect: 'read' | 'write';
  /** What its caller must be, where a viewer for reads and an editor for writes is not right. */
  readonly needs?: Need;
  /**
   * Where it runs. `datasets` (the default): reads datasets and computes, so it runs in a worker of
   * the server and on plain files. `store`: calls `context.store()`, so it runs beside the store. A function
   * tells by the input, where the same operation works on a file and on what is stored.
   */
  readonly uses?: Uses | ((input: Readonly<Record<string, unknown>>) => Uses);
  /**
   * Texts that come with a table besides its rows, by the command line's flag that writes them to a file. The other doors
   * get them from an operation of their own.
   */
  readonly also?: Readonly<Record<string, Text>>;
  /** May take more than two seconds: the HTTP door runs it as a job, the CLI shows progress. */
  readonly long?: boolean;
  /**
   * Does one of the pieces that `run` asks for with `context.pieces`; it runs in a worker wherever there are any. `run`
   * itself then only puts pieces together. A piece depends on the input and its number alone.
   */
  piece?(input: z.output<I>, number: number, context: OperationContext): Promise<unknown>;
  // A method, not a property: an operation with its own input still is an `Operation` for the registry.
  run(input: z.output<I>, context: OperationContext): Promise<OutputOf<O>>;
}

type Uses = 'datasets' | 'store';

/** Whether an operation calls `context.store()` when given this input. */
export function usesStore({ uses }: Pick<Operation, 'uses'>, input: unknown): boolean {
  return (typeof uses === 'function' ? uses(input as Record<string, unknown>) : uses) === 'store';
}

/** Declares an operation; the types of `run` follow from the schemas. */
export function defineOperation<const N extends string, I extends z.ZodObject, O extends OutputShape>(
  operation: Operation<N, I, O>,
): Operation<N, I, O> {
  return operation;
}
