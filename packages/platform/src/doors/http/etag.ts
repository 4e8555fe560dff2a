import { createHash } from 'node:crypto';
import { fieldsOf } from '../../operations/fields.ts';
import { type Operation, usesStore } from '../../operations/operation.ts';
import type { AnswerRequest } from '../answer.ts';
import type { HttpParts } from './parts.ts';

/**
 * The tag of an answer before it is computed: workspace, operation@version, input, the versions of the datasets,
 * tables and networks it names, and the form asked for. The same tag is the same answer. Undefined where an answer also
 * depends on what else is in the store.
 */
export async function answerTag(
  parts: HttpParts,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  answer: AnswerRequest,
): Promise<string | undefined> {
  if (operation.effect !== 'read' || usesStore(operation, input)) return undefined;
  const fields = fieldsOf(operation.input);
  const versions = (role: 'dataset' | 'table' | 'network', shelf: { resolve(reference: string): Promise<string> }) => {
    const named = fields.filter((field) => field.role === role).flatMap(({ name }) => input[name] ?? []);
    return Promise.all(named.filter((value) => typeof value === 'string').map((reference) => shelf.resolve(reference)));
  };
  const datasets = await versions('dataset', parts.datasets);
  const tables = await versions('table', parts.tables);
  const networks = await versions('network', parts.networks);
  const { view, format } = answer;
  const about = [
    parts.version,
    parts.workspace,
    operation.name,
    operation.version,
    input,
    datasets,
    tables,
    networks,
    view,
    format,
  ];
  return `"${createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 32)}"`;
}
