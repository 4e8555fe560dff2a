import { createHash } from 'node:crypto';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import type { AnswerRequest } from '../answer.ts';
import type { HttpParts } from './parts.ts';

/**
 * The tag of an answer before it is computed: operation@version, input, the versions of the datasets
 * it names, and the form asked for. The same tag is the same answer. Undefined where an answer also
 * depends on what else is in the store.
 */
export async function answerTag(
  parts: HttpParts,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  answer: AnswerRequest,
): Promise<string | undefined> {
  if (operation.effect !== 'read' || operation.uses === 'store') return undefined;
  const named = fieldsOf(operation.input).filter(({ role }) => role === 'dataset');
  const references = named.flatMap(({ name }) => input[name] ?? []).filter((value) => typeof value === 'string');
  const datasets = await Promise.all(references.map((reference) => parts.datasets.resolve(reference)));
  const { view, format } = answer;
  const about = [parts.version, operation.name, operation.version, input, datasets, view, format];
  return `"${createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 32)}"`;
}
