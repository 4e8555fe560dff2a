import { type Cell, cellText } from '../readers/cell.ts';
import type { ColumnRef, Mapping } from './mapping.ts';

/**
 * A saved mapping on a new file: a column that moved is found again by its header. Only the last
 * header row is looked at; a column whose header is not found stays where the mapping says.
 */
export function moveColumns(mapping: Mapping, head: readonly (readonly Cell[])[]): Mapping {
  const headers = (head[mapping.header.last - 1] ?? []).map(cellText);
  const move = <T extends ColumnRef>(column: T): T => {
    if (column.header === '' || headers[column.index] === column.header) return column;
    const index = headers.indexOf(column.header);
    return index < 0 || headers.indexOf(column.header, index + 1) >= 0 ? column : { ...column, index };
  };
  const keys = Object.fromEntries(Object.entries(mapping.keys).map(([key, column]) => [key, move(column)]));
  return { ...mapping, keys, values: mapping.values.map(move) };
}
