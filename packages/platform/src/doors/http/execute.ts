import type { OperationContext } from '../../operations/context.ts';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { runOperation } from '../../operations/run.ts';
import { type Answer, type AnswerRequest, encodeAnswer } from '../answer.ts';
import type { HttpParts } from './parts.ts';

type CallContext = Pick<OperationContext, 'signal' | 'progress'>;

/** Runs an operation to its raw result: beside the store when it uses it, in a worker otherwise. */
export async function execute(parts: HttpParts, operation: Operation, input: unknown, call: CallContext) {
  const context = { workspace: parts.workspace, ...call };
  if (!inWorker(operation)) return runOperation(operation, input, storeContext(parts, call));
  return parts.pool.run({ operation: operation.name, input }, context);
}

/** Runs an operation and encodes its result where it ran, so that large answers never occupy the server's thread. */
export async function executeAndEncode(
  parts: HttpParts,
  operation: Operation,
  input: unknown,
  answer: AnswerRequest,
  call: CallContext,
): Promise<Answer> {
  const context = { workspace: parts.workspace, ...call };
  if (inWorker(operation))
    return (await parts.pool.run({ operation: operation.name, input, answer }, context)) as Answer;
  return encodeAnswer(operation, await runOperation(operation, input, storeContext(parts, call)), answer);
}

function inWorker(operation: Operation): boolean {
  const takesFile = fieldsOf(operation.input).some(({ kind }) => kind === 'upload');
  return operation.effect === 'read' && operation.uses !== 'store' && !takesFile;
}

function storeContext(parts: HttpParts, call: CallContext): OperationContext {
  return { workspace: parts.workspace, datasets: parts.datasets, store: parts.store, ...call };
}
