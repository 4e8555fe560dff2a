import type { TableView } from '../formats/view.ts';

export const apiPrefix = '/api/v1';

/** The address of an operation: `advantage.regions` → `/api/v1/advantage/regions`. */
export function operationPath(operation: string): string {
  return `${apiPrefix}/${operation.replaceAll('.', '/')}`;
}

/** An input as a query: lists repeat their name, objects, empty lists and lists with commas in them travel as JSON. */
export function inputQuery(input: object): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null) continue;
    if (Array.isArray(value) && value.length > 0 && !value.some(needsJson))
      for (const item of value) query.append(name, String(item));
    else query.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return query;
}

function needsJson(item: unknown): boolean {
  return typeof item === 'object' || (typeof item === 'string' && (item === '' || /[,[]/.test(item)));
}

/** Adds the wanted part of a table to a query. */
export function withView(query: URLSearchParams, view: TableView): URLSearchParams {
  for (const column of view.select ?? []) query.append('select', column);
  if (view.offset !== undefined) query.set('offset', String(view.offset));
  if (view.limit !== undefined) query.set('limit', String(view.limit));
  return query;
}

export function downloadAddress(baseUrl: string, operation: string, query: URLSearchParams, format: string): string {
  query.set('format', format);
  return `${baseUrl}${operationPath(operation)}?${query}`;
}

/** Splits an input into what goes as JSON and the files that go beside it. */
export function splitFiles(input: object): { fields: Record<string, unknown>; files: [string, Blob][] } {
  const entries = Object.entries(input).filter(([, value]) => value !== undefined);
  const files = entries.filter((entry): entry is [string, Blob] => entry[1] instanceof Blob);
  return { fields: Object.fromEntries(entries.filter(([, value]) => !(value instanceof Blob))), files };
}
