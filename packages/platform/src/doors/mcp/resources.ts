import type { ReadResourceResult, Resource, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { UserError } from '@yanzhen/evidence/errors';
import type { Operation } from '../../operations/operation.ts';
import { isTable, type TableResult } from '../../operations/table.ts';
import { encodeJson } from '../formats/json.ts';
import { viewTable } from '../formats/view.ts';
import { bounded } from './bounded.ts';
import { readHandle, resultAddress, resultPiece } from './handles.ts';

/** How the answer of an operation is got. */
export type Answer = (operation: Operation, input: Record<string, unknown>) => Promise<unknown>;

interface Kind {
  readonly name: { readonly zh: string; readonly en: string };
  readonly list: string;
  readonly show: string;
  /** The input field that names one, and the columns of the list that hold its id and title. */
  readonly field: string;
  readonly id: string;
  readonly title: string;
}

/** What a workspace holds that can be read by address. */
const kinds: Readonly<Record<string, Kind>> = {
  dataset: kind('数据集', 'Dataset', 'datasets', 'dataset', 'id', 'title_zh'),
  table: kind('投入产出表', 'Input–output table', 'chains', 'table', 'id', 'title_zh'),
  document: kind('文档', 'Document', 'documents', 'document', 'document', 'title'),
  plan: kind('规划', 'Plan', 'plans', 'plan', 'plan', 'title_zh'),
  case: kind('协作案', 'Case', 'cases', 'case', 'case', 'name_zh'),
  report: kind('报告', 'Report', 'reports', 'report', 'report', 'title'),
};

function kind(zh: string, en: string, room: string, field: string, id: string, title: string): Kind {
  return { name: { zh, en }, list: `${room}.list`, show: `${room}.show`, field, id, title };
}

/** Of each kind so many are listed; the rest is found with the tool that lists them. */
const mostListed = 100;

export const resourceTemplates: ResourceTemplate[] = [
  ...Object.entries(kinds).map(([name, { name: title, list }]) => ({
    uriTemplate: `yanzhen://${name}/{id}`,
    name,
    title: `${title.zh} / ${title.en}`,
    description: `${title.en} by its id; ${list} lists them / 按编号读取${title.zh}`,
    mimeType: 'application/json',
  })),
  {
    uriTemplate: 'yanzhen://result/{operation}{?input,offset}',
    name: 'result',
    title: '完整结果 / Full result',
    description:
      'The full answer of an operation, 5,000 rows at a time; a tool’s answer that was cut short names its address / 一项操作的完整结果，每次至多 5000 行',
  },
];

/** What the workspace holds, as far as the caller may see it. */
export async function listResources(operations: readonly Operation[], answer: Answer): Promise<Resource[]> {
  const lists = Object.entries(kinds).map(async ([name, of]) => {
    const operation = operations.find((one) => one.name === of.list);
    if (operation === undefined || !isTable(operation.output)) return [];
    const result = await answer(operation, {}).catch(refusedAsNothing);
    if (result === undefined) return [];
    const { columns, end } = viewTable(operation.output, result as TableResult, { limit: mostListed });
    const cells = (column: string) => columns.find((one) => one.name === column);
    return Array.from({ length: end }, (_, row): Resource => {
      const id = String(cells(of.id)?.at(row));
      const title = String(cells(of.title)?.at(row) ?? id);
      const uri = `yanzhen://${name}/${encodeURIComponent(id)}`;
      return { uri, name: `${name}/${id}`, title, description: of.name.en, mimeType: 'application/json' };
    });
  });
  const found = (await Promise.all(lists)).flat();
  // A dataset has a row per version; its address reads the newest.
  return [...new Map(found.map((resource) => [resource.uri, resource])).values()];
}

/** Who may not list a kind is shown none of it. */
function refusedAsNothing(error: unknown): undefined {
  if (error instanceof UserError) return undefined;
  throw error;
}

/** @throws UserError when there is nothing at the address, or the caller may not read it */
export async function readResource(
  uri: string,
  operations: readonly Operation[],
  answer: Answer,
): Promise<ReadResourceResult> {
  const handle = readHandle(uri);
  const operation = operations.find(({ name }) => name === handle?.operation);
  if (handle !== undefined) {
    if (operation === undefined || operation.effect !== 'read') throw nothingAt(uri);
    const { text, mimeType, next } = resultPiece(operation, await answer(operation, handle.input), handle);
    return { contents: [{ uri, mimeType, text, ...(next && { _meta: { next } }) }, ...nextContent(next)] };
  }
  return readNoun(uri, operations, answer);
}

async function readNoun(uri: string, operations: readonly Operation[], answer: Answer): Promise<ReadResourceResult> {
  const [, name = '', id = ''] = /^yanzhen:\/\/([a-z]+)\/([^/?#]+)$/.exec(uri) ?? [];
  const of = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const operation = operations.find((one) => one.name === of?.show);
  if (of === undefined || operation === undefined) throw nothingAt(uri);
  const input = { [of.field]: decoded(id, uri) };
  const { value, isCut } = bounded(JSON.parse(encodeJson(await answer(operation, input))));
  const text = JSON.stringify(value);
  return {
    contents: [
      { uri, mimeType: 'application/json', text },
      ...nextContent(isCut ? resultAddress(operation.name, input) : undefined),
    ],
  };
}

function decoded(id: string, uri: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    throw nothingAt(uri);
  }
}

/** Says where the rest is read, as a content of its own that a model sees. */
function nextContent(next: string | undefined) {
  return next === undefined ? [] : [{ uri: next, mimeType: 'text/plain', text: `More at / 其余见: ${next}` }];
}

function nothingAt(uri: string): UserError {
  return new UserError(
    'unknown-resource',
    { zh: '这个地址没有内容。', en: 'There is nothing at this address.' },
    { kind: 'absent', found: uri.slice(0, 200) },
  );
}
