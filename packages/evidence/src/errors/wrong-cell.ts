import type { Name } from '../dataset/index.ts';
import { UserError } from './user-error.ts';

/** Where in a file with a row of names a value stands. */
interface Cell {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

/** A value of a file that is not what its column takes. `code` says which kind of file. */
export function wrongCell(code: string, { file, row, column }: Cell, found: string, expected: Name): UserError {
  return new UserError(
    code,
    { zh: `${file} 第 ${row} 行的“${column}”有误。`, en: `Row ${row} of ${file} has a wrong “${column}”.` },
    { place: { file, row, column }, found, expected },
  );
}
