import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { parseInput } from '../../operations/run.ts';
import { isTable } from '../../operations/table.ts';
import type { TableView } from '../formats/view.ts';
import { schemaWithoutFiles } from '../schema.ts';

/** Rows a model gets unless it asks for another number, and the most it can ask for at once. */
const usualRows = 50;
const mostRows = 500;

const viewInput = z.object({
  select: z.array(z.string()).optional().describe('Only these columns / 只要这些列'),
  offset: z.int().min(0).default(0).describe('First row / 从第几行起'),
  limit: z.int().min(1).max(mostRows).default(usualRows).describe('At most so many rows / 最多几行'),
});

/** The tools: reads always, writes when allowed. What cannot do without a file is left out: this door knows no paths. */
export function offeredOperations(operations: readonly Operation[], allowWrite: boolean): Operation[] {
  return operations.filter((operation) => {
    const needsFile = fieldsOf(operation.input).some(({ kind, required }) => kind === 'upload' && required);
    return !needsFile && (allowWrite || operation.effect === 'read');
  });
}

/** `advantage.shift-share` → `advantage_shift-share`: a dot is not allowed everywhere. */
export function toolName({ name }: Operation): string {
  return name.replaceAll('.', '_');
}

/** An operation as a tool: its fields, and for tables which part is wanted. */
export function toolOf(operation: Operation): Tool {
  const schema = schemaWithoutFiles(operation);
  const view = isTable(operation.output) ? z.toJSONSchema(viewInput, { io: 'input' }).properties : {};
  const isRead = operation.effect === 'read';
  return {
    name: toolName(operation),
    title: `${operation.summary.zh} / ${operation.summary.en}`,
    description: toolDescription(operation),
    inputSchema: { ...schema, type: 'object', properties: { ...schema.properties, ...view } } as Tool['inputSchema'],
    annotations: { readOnlyHint: isRead, destructiveHint: !isRead, idempotentHint: isRead, openWorldHint: false },
  };
}

function toolDescription({ summary, description, output }: Operation): string {
  const columns = isTable(output)
    ? [...Object.entries(output.columns), ...(output.further ? [['…', output.further] as const] : [])].map(
        ([name, { describe, unit }]) => `- ${name}: ${describe.en}${unit ? ` (${unit})` : ''}`,
      )
    : [];
  const list = columns.length > 0 ? ['Columns:', ...columns] : [];
  return [`${summary.en} / ${summary.zh}`, description.en, description.zh, ...list].join('\n');
}

/** Takes the part of the table that is wanted off a tool's arguments. */
export function splitArguments(
  operation: Operation,
  args: Record<string, unknown>,
): { input: Record<string, unknown>; view: TableView } {
  // An assistant that could name a path could read any file of this machine.
  const file = fieldsOf(operation.input).find(({ name, kind }) => kind === 'upload' && name in args);
  if (file !== undefined) throw noFiles(file.name);
  if (!isTable(operation.output)) return { input: args, view: {} };
  const { select, offset, limit, ...input } = args;
  return { input, view: parseInput({ name: operation.name, input: viewInput }, { select, offset, limit }) };
}

function noFiles(field: string): UserError {
  return new UserError(
    'file-not-sent',
    { zh: '这里不能传文件。', en: 'Files cannot be given here.' },
    {
      place: { field },
      advice: { zh: '请用网页、命令行或 HTTP 上传。', en: 'Use the workbench, the command line or HTTP to upload it.' },
    },
  );
}
