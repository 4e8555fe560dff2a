import type { OperationContext, PieceRequest } from './context.ts';

/** Pieces 0 … count − 1 of an operation in order: by workers where the context has any, one after the other here otherwise. */
export async function inPieces<T>(
  request: PieceRequest,
  piece: (number: number) => Promise<T>,
  context: OperationContext,
): Promise<T[]> {
  if (context.pieces !== undefined) return (await context.pieces(request)) as T[];
  const results: T[] = [];
  for (let number = 0; number < request.count; number++) {
    results.push(await piece(number));
    context.signal.throwIfAborted();
    context.progress((number + 1) / request.count, request.doing);
  }
  return results;
}
