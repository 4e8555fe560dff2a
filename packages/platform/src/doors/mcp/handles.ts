import { UserError } from '@yanzhen/evidence/errors';
import type { Operation } from '../../operations/operation.ts';
import { isTable, type TableResult } from '../../operations/table.ts';
import { csvPieces } from '../formats/csv.ts';
import { encodeJson } from '../formats/json.ts';
import { viewTable } from '../formats/view.ts';

/** Rows and characters of a full result that are read at a time. */
const rowsAtOnce = 5_000;
const charactersAtOnce = 200_000;

/** What a result's address says: which operation with which input, from where on. */
export interface Handle {
  readonly operation: string;
  readonly input: Record<string, unknown>;
  readonly offset: number;
}

/** The address of a full result. It holds the question, not the answer: nothing has to be kept, and it never grows stale unseen. */
export function resultAddress(operation: string, input: Record<string, unknown>, offset = 0): string {
  const query = new URLSearchParams({ input: JSON.stringify(input), ...(offset > 0 && { offset: String(offset) }) });
  return `yanzhen://result/${operation}?${query}`;
}

/** @returns undefined when the address is not one of a result; @throws UserError when it is a broken one */
export function readHandle(address: string): Handle | undefined {
  const parts = /^yanzhen:\/\/result\/([a-z.-]+)\?(.*)$/s.exec(address);
  if (parts === null) return undefined;
  const query = new URLSearchParams(parts[2]);
  const offset = Number(query.get('offset') ?? 0);
  try {
    const input: unknown = JSON.parse(query.get('input') ?? '{}');
    if (
      typeof input === 'object' &&
      input !== null &&
      !Array.isArray(input) &&
      Number.isSafeInteger(offset) &&
      offset >= 0
    )
      return { operation: parts[1]!, input: input as Record<string, unknown>, offset };
  } catch {
    // Said below.
  }
  throw new UserError(
    'broken-address',
    { zh: '这个结果地址不完整。', en: 'This address of a result is broken.' },
    { found: address.slice(0, 200) },
  );
}

/** A piece of a full result as text: rows as CSV, anything else as JSON, with the address of what follows. */
export function resultPiece(
  operation: Operation,
  result: unknown,
  { input, offset }: Handle,
): { readonly text: string; readonly mimeType: string; readonly next?: string } {
  const next = (at: number) => resultAddress(operation.name, input, at);
  if (!isTable(operation.output)) {
    const json = encodeJson(result);
    const end = offset + charactersAtOnce;
    const text = json.slice(offset, end);
    return { text, mimeType: 'application/json', ...(end < json.length && { next: next(end) }) };
  }
  const table = viewTable(operation.output, result as TableResult, { offset, limit: rowsAtOnce });
  const text = [...csvPieces(table)].join('');
  return { text, mimeType: 'text/csv', ...(table.end < table.total && { next: next(table.end) }) };
}
