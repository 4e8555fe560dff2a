import { UserError } from '@yanzhen/evidence/errors';
import type { z } from 'zod';
import type { OperationContext } from './context.ts';
import type { Operation, OutputOf, OutputShape } from './operation.ts';

/**
 * Checks the input against the operation's schema and runs it. Every door comes through here.
 * @throws UserError when a field is unknown, absent or not as the schema wants it.
 */
export async function runOperation<N extends string, I extends z.ZodObject, O extends OutputShape>(
  operation: Operation<N, I, O>,
  input: unknown,
  context: OperationContext,
): Promise<OutputOf<O>> {
  return operation.run(parseInput(operation, input), context);
}

/** One piece of an operation that is split into some. */
export async function runPiece(
  operation: Operation,
  input: unknown,
  number: number,
  context: OperationContext,
): Promise<unknown> {
  if (operation.piece === undefined) throw new Error(`${operation.name} has no pieces.`);
  return operation.piece(parseInput(operation, input), number, context);
}

/** The input as the operation's schema reads it, defaults filled in. */
export function parseInput<I extends z.ZodObject>(operation: { name: string; input: I }, input: unknown): z.output<I> {
  const parsed = operation.input.strict().safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data as z.output<I>;
  throw inputError(operation, parsed.error.issues[0]!);
}

function inputError(operation: { name: string; input: z.ZodObject }, issue: z.core.$ZodIssue): UserError {
  const known = Object.keys(operation.input.shape).join(', ');
  if (issue.code === 'unrecognized_keys') {
    return new UserError(
      'unknown-field',
      {
        zh: `“${operation.name}”没有参数 ${issue.keys.join('、')}。`,
        en: `“${operation.name}” has no field ${issue.keys.join(', ')}.`,
      },
      { place: { field: issue.keys[0]! }, expected: { zh: known, en: known } },
    );
  }
  const field = issue.path.join('.');
  const expected = expectation(issue);
  return new UserError(
    'invalid-input',
    { zh: `参数 ${field} 的值不能使用。`, en: `The value of ${field} cannot be used.` },
    { place: { field }, expected, ...(issue.input === undefined ? {} : { found: show(issue.input) }) },
  );
}

function expectation(issue: z.core.$ZodIssue): { zh: string; en: string } {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return { zh: `${values.join('、')} 之一`, en: `one of ${values.join(', ')}` };
  }
  if (issue.code === 'too_small') return { zh: `不小于 ${issue.minimum}`, en: `at least ${issue.minimum}` };
  if (issue.code === 'too_big') return { zh: `不大于 ${issue.maximum}`, en: `at most ${issue.maximum}` };
  if (issue.code === 'invalid_type') return { zh: typeName(issue.expected), en: issue.expected };
  return { zh: issue.message, en: issue.message };
}

function typeName(type: string): string {
  const names: Record<string, string> = {
    number: '数字',
    int: '整数',
    string: '文字',
    boolean: '是或否',
    array: '列表',
  };
  return names[type] ?? type;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
