import { z } from 'zod';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { isTable } from '../../operations/table.ts';

/** Rows a model gets unless it asks for another number, and the most it can ask for at once. */
export const usualRows = 50;
export const mostRows = 500;

/** The tools: reads always, writes when allowed. What takes a file is left out: this door knows no paths. */
export function offeredOperations(operations: readonly Operation[], allowWrite: boolean): Operation[] {
  return operations.filter((operation) => {
    const takesFile = fieldsOf(operation.input).some(({ kind }) => kind === 'upload');
    return !takesFile && (allowWrite || operation.effect === 'read');
  });
}

/** `advantage.shift-share` → `advantage_shift-share`: a dot is not allowed everywhere. */
export function toolName(operation: Operation): string {
  return operation.name.replace('.', '_');
}

/** An operation's fields described in both languages, and for tables which part is wanted. */
export function toolInput(operation: Operation): z.ZodObject {
  const described = fieldsOf(operation.input).map(({ name, describe }) => {
    const schema = operation.input.shape[name] as z.ZodType;
    return [name, schema.describe(`${describe.en} / ${describe.zh}`)];
  });
  return z
    .object({
      ...Object.fromEntries(described),
      ...(isTable(operation.output) ? viewShape(operation.output.columns) : {}),
    })
    .strict();
}

function viewShape(columns: object) {
  const names = Object.keys(columns) as [string, ...string[]];
  return {
    select: z.array(z.enum(names)).optional().describe('Only these columns / 只要这些列'),
    offset: z.number().int().min(0).default(0).describe('First row / 从第几行起'),
    limit: z.number().int().min(1).max(mostRows).default(usualRows).describe('At most so many rows / 最多几行'),
  };
}

export function toolDescription({ summary, description, output }: Operation): string {
  const columns = isTable(output)
    ? Object.entries(output.columns).map(
        ([name, { describe, unit }]) => `- ${name}: ${describe.en}${unit ? ` (${unit})` : ''}`,
      )
    : [];
  const list = columns.length > 0 ? ['Columns:', ...columns] : [];
  return [`${summary.en} / ${summary.zh}`, description.en, description.zh, ...list].join('\n');
}
