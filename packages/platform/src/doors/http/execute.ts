import type { ImportResult } from '@yanzhen/evidence/imports';
import type { ReadTable } from '@yanzhen/evidence/tables';
import { audited, checkCall, inCallersName } from '../../accounts/index.ts';
import { runPieces } from '../../compute/index.ts';
import type { OperationContext, PieceRequest } from '../../operations/context.ts';
import { fieldsOf } from '../../operations/fields.ts';
import { withOwnGroups } from '../../operations/groups/own-groups.ts';
import { type Operation, usesStore } from '../../operations/operation.ts';
import { runOperation } from '../../operations/run.ts';
import type { PreparedFile } from '../../store/documents/index.ts';
import { type Answer, type AnswerRequest, encodeAnswer } from '../answer.ts';
import type { HttpParts } from './parts.ts';

export type CallContext = Pick<OperationContext, 'signal' | 'progress'>;

/** Runs an operation to its raw result: beside the store when it uses it, in a worker otherwise. */
export async function execute(parts: HttpParts, operation: Operation, input: unknown, call: CallContext) {
  if (!inWorker(operation, input)) return runHere(parts, operation, input, call);
  return parts.pool.run({ kind: 'run', operation: operation.name, input }, { workspace: parts.workspace, ...call });
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
  if (inWorker(operation, input)) {
    return (await parts.pool.run({ kind: 'run', operation: operation.name, input, answer }, context)) as Answer;
  }
  const work = () => runHere(parts, operation, input, call);
  const isHeavy = operation.long === true && operation.effect === 'read';
  const result = await (isHeavy ? parts.heavyCalls.run(call.signal, work) : work());
  return encodeElsewhere(parts, operation, result, answer);
}

/** Encodes a result: in a worker where workers computed it, since it may be large. */
export async function encodeElsewhere(parts: HttpParts, operation: Operation, result: unknown, answer: AnswerRequest) {
  if (!isPureRead(operation)) return encodeAnswer(operation, result, answer);
  const context = { workspace: parts.workspace, signal: new AbortController().signal, progress: () => undefined };
  return (await parts.pool.run({ kind: 'encode', operation: operation.name, result, answer }, context)) as Answer;
}

/** Reads of datasets and of files keep away from the store and from the server's thread; what uses the store runs beside it. */
export function isPureRead(operation: Operation, input?: unknown): boolean {
  return operation.effect === 'read' && !usesStore(operation, input ?? {});
}

/** An operation in pieces hands them to workers from here; every other pure read is one piece of work. */
function inWorker(operation: Operation, input: unknown): boolean {
  return isPureRead(operation, input) && operation.piece === undefined;
}

/** Beside the store. What changes it in an installation where people sign in is told to the log. */
async function runHere(parts: HttpParts, operation: Operation, input: unknown, call: CallContext): Promise<unknown> {
  const { caller } = parts;
  if (operation.effect === 'read' || caller === undefined)
    return await runOperation(operation, input, storeContext(parts, call));
  const own = inCallersName(input, fieldsOf(operation.input), caller);
  const run = () => runOperation(operation, own, storeContext(parts, call));
  return await audited((await parts.store()).audit, caller, operation, own, run);
}

function storeContext(parts: HttpParts, call: CallContext): OperationContext {
  const { workspace, caller, datasets, tables, networks, store, pool } = parts;
  return {
    workspace,
    ...(caller === undefined ? {} : { caller }),
    datasets,
    tables,
    networks,
    store,
    ...call,
    importFile: async (path, { signal = call.signal, progress = call.progress, ...options }) =>
      (await pool.run({ kind: 'import', path, options }, { workspace, signal, progress })) as ImportResult,
    importTable: async (path, { signal = call.signal, progress = call.progress, ...options }) =>
      (await pool.run({ kind: 'import-table', path, options }, { workspace, signal, progress })) as ReadTable,
    prepareDocument: async (bytes, fileName) =>
      (await pool.run({ kind: 'prepare-document', bytes, fileName }, { workspace, ...call })) as PreparedFile,
    ask: async (operation, input) => {
      if (parts.caller !== undefined) checkCall(parts.caller, operation);
      return execute(parts, operation, await withOwnGroups(operation, input, async () => (await store()).groups), call);
    },
    pieces: async (request) => runPieces(pool, pinned(request), { workspace, ...call }, (await store()).pieces),
  };
}

/** References replaced by content hashes: a version that is imported meanwhile must not reach the later pieces. */
function pinned(request: PieceRequest): PieceRequest {
  const named = Object.entries(request.contents).filter(([field]) => typeof request.input[field] === 'string');
  return { ...request, input: { ...request.input, ...Object.fromEntries(named) } };
}
