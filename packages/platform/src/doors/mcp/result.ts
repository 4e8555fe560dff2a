import type { Operation } from '../../operations/operation.ts';
import { isTable, type TableResult } from '../../operations/table.ts';
import { encodeJson } from '../formats/json.ts';
import { type TableView, viewTable } from '../formats/view.ts';
import { internalProblem, problemOf } from '../problem.ts';

export interface ToolResult {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  isError?: boolean;
}

/** A result small enough for a model: a piece of a table with how to get the rest, or the whole object. */
export function toolResult(operation: Operation, result: unknown, view: TableView): ToolResult {
  return asText(isTable(operation.output) ? tablePart(operation, result as TableResult, view) : result);
}

function tablePart(operation: Operation, result: TableResult, view: TableView) {
  if (!isTable(operation.output)) throw new Error(`${operation.name} gives no table.`);
  const { columns, start, end, total } = viewTable(operation.output, result, view);
  const rows = Array.from({ length: end - start }, (_, index) => columns.map((column) => column.at(start + index)));
  return {
    columns: columns.map(({ name }) => name),
    rows,
    total,
    ...(end < total ? { note: restNote(operation, start, end, total) } : {}),
    evidence: result.evidence,
  };
}

function restNote(operation: Operation, start: number, end: number, total: number): string {
  const command = `yanzhen ${operation.name.replaceAll('.', ' ')} … --out FILE.csv`;
  return `Rows ${start}–${end - 1} of ${total}. Next: offset=${end}. The whole table: ${command}`;
}

/** An error as a tool tells it: what happened and what to do, in both languages, never a stack. */
export function toolProblem(error: unknown): ToolResult {
  const known = problemOf(error);
  if (known === undefined) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return { ...asText(known ?? internalProblem('mcp')), isError: true };
}

function asText(value: unknown): ToolResult {
  return { content: [{ type: 'text', text: encodeJson(value) }] };
}
