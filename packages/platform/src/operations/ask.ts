import type { OperationContext } from './context.ts';
import { findOperation } from './registry.ts';
import { runOperation } from './run.ts';

/**
 * The answer of another operation, for those that put answers together. Only what reads may be asked: an answer put together
 * changes nothing.
 */
export async function ask(
  context: OperationContext,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const operation = await findOperation(name);
  if (operation === undefined || operation.effect !== 'read') throw new Error(`${name} cannot be asked for an answer.`);
  return context.ask === undefined ? runOperation(operation, input, context) : context.ask(operation, input);
}
