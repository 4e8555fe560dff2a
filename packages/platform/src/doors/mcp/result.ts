import type { Operation } from '../../operations/operation.ts';
import { isTable, type TableResult } from '../../operations/table.ts';
import { encodeJson } from '../formats/json.ts';
import { type TableView, viewTable } from '../formats/view.ts';
import { internalProblem, problemOf } from '../problem.ts';
import { bounded, mostCharacters } from './bounded.ts';
import { resultAddress } from './handles.ts';

type Content =
  | { type: 'text'; text: string }
  | { type: 'resource_link'; uri: string; name: string; title: string; mimeType: string };

export interface ToolResult {
  [key: string]: unknown;
  content: Content[];
  isError?: boolean;
}

/** A result small enough for a model: a piece of a table, or an object with its lists cut, and where the whole of it is read. */
export function toolResult(
  operation: Operation,
  input: Record<string, unknown>,
  result: unknown,
  view: TableView,
): ToolResult {
  if (isTable(operation.output)) return tablePart(operation, input, result as TableResult, view);
  const { value, isCut } = bounded(JSON.parse(encodeJson(result)));
  const answer = asText(value);
  if (isCut) answer.content.push(...wholeOf(operation, input));
  return answer;
}

function tablePart(
  operation: Operation,
  input: Record<string, unknown>,
  result: TableResult,
  view: TableView,
): ToolResult {
  if (!isTable(operation.output)) throw new Error(`${operation.name} gives no table.`);
  const { columns, start, end, total } = viewTable(operation.output, result, view);
  const rows: unknown[][] = [];
  let characters = 0;
  for (let row = start; row < end && (characters < mostCharacters || rows.length === 0); row++) {
    const cells = columns.map((column) => column.at(row));
    rows.push(cells);
    characters += JSON.stringify(cells).length;
  }
  const next = start + rows.length;
  const answer = asText({
    columns: columns.map(({ name }) => name),
    rows,
    total,
    ...(next < total ? { note: restNote(operation, start, next, total) } : {}),
    evidence: bounded(result.evidence).value,
  });
  if (next < total || start > 0) answer.content.push(...wholeOf(operation, input));
  return answer;
}

function restNote(operation: Operation, start: number, end: number, total: number): string {
  const command = `yanzhen ${operation.name.replaceAll('.', ' ')} … --out FILE.csv`;
  return `Rows ${start}–${end - 1} of ${total}. Next: offset=${end}. The whole table: the linked resource, or ${command}`;
}

/** Where all of a read is; a write is not done again for the sake of its answer. */
function wholeOf(operation: Operation, input: Record<string, unknown>): Content[] {
  if (operation.effect !== 'read') return [];
  const uri = resultAddress(operation.name, input);
  const mimeType = isTable(operation.output) ? 'text/csv' : 'application/json';
  return [{ type: 'resource_link', uri, name: operation.name, title: '完整结果 / Full result', mimeType }];
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
