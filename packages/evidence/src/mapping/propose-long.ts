import { headerRole, isCodeHeader } from './headers.ts';
import type { ColumnRef, KeyName, ValueColumn } from './mapping.ts';

/** Roles of columns as their headers say; `values` are the columns headed 数值, value, val. */
export interface HeaderRoles {
  readonly keys: { [K in KeyName]?: ColumnRef };
  readonly values: ValueColumn[];
  /** Columns whose header says nothing known, and second columns of a key (name beside code). */
  readonly rest: ColumnRef[];
}

/** Reads the roles off one line of headers. Of two columns for one key the one with codes is taken. */
export function rolesOf(headers: readonly string[]): HeaderRoles {
  const keys: { [K in KeyName]?: ColumnRef } = {};
  const values: ValueColumn[] = [];
  const rest: ColumnRef[] = [];
  headers.forEach((header, index) => {
    const role = headerRole(header);
    const column = { index, header };
    if (role === 'value') values.push(column);
    else if (role === undefined) rest.push(column);
    else if (keys[role] === undefined) keys[role] = column;
    else if (isCodeHeader(header) && !isCodeHeader(keys[role]!.header)) keys[role] = column;
  });
  return { keys, values, rest };
}
