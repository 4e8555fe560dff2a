import type { ItemKind } from '../plan.ts';
import { fieldColumns, type PlanColumn } from './columns.ts';

/** One row of a table, by the columns recognised. */
export interface PlanRow {
  readonly sheet?: string;
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cells: ReadonlyMap<PlanColumn, string>;
}

/** What a row says, by column. */
export type RowValues = ReadonlyMap<PlanColumn, unknown>;

/** The fields of an item of this kind that its row fills in. */
export function fieldsOf(kind: ItemKind, values: RowValues): Record<string, unknown> {
  return Object.fromEntries(
    fieldColumns[kind].flatMap(([field, column]) => (values.has(column) ? [[field, values.get(column)]] : [])),
  );
}
