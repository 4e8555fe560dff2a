import type { Cell } from './cell.ts';
import { type DuckConnection, openDuck } from './duck.ts';
import { ImportError, limitError } from './import-error.ts';
import type { ReadLimits } from './limits.ts';
import type { Watch } from './watch.ts';

/** Hands the header and every row of a Parquet file to `onRow`, up to `most` rows. @returns how many there were. */
export async function scanParquet(
  path: string,
  file: string,
  limits: ReadLimits,
  watch: Watch,
  onRow: (cells: readonly Cell[], row: number) => void,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const duck = await openDuck();
  try {
    return await scan(duck.connection, path, limits, watch, onRow, most);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      'parquet-damaged',
      { zh: `Parquet 文件“${file}”无法读取。`, en: `The Parquet file “${file}” cannot be read.` },
      {
        place: { file },
        cause: error,
        found: error instanceof Error ? error.message.split('\n')[0]!.slice(0, 160) : '',
      },
    );
  } finally {
    duck.close();
  }
}

async function scan(
  connection: DuckConnection,
  path: string,
  limits: ReadLimits,
  watch: Watch,
  onRow: (cells: readonly Cell[], row: number) => void,
  most: number,
): Promise<number> {
  const source = `read_parquet('${path.replaceAll("'", "''")}')`;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
  const columns = described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
  if (columns.length > limits.columns) {
    throw limitError('too-many-columns', {
      zh: `超过 ${limits.columns} 列。`,
      en: `There are more than ${limits.columns} columns.`,
    });
  }
  onRow(
    columns.map((column) => column.name),
    1,
  );
  const list = columns.map(
    ({ name, type }) => `CAST(${identifier(name)} AS ${isNumeric(type) ? 'DOUBLE' : 'VARCHAR'})`,
  );
  const limit = Number.isFinite(most) ? ` LIMIT ${most}` : '';
  const result = await connection.stream(`SELECT ${list.join(', ')} FROM ${source}${limit}`);
  let row = 1;
  for (;;) {
    watch.check();
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return row;
    const vectors = columns.map((_, c) => chunk.getColumnValues(c) as Cell[]);
    for (let r = 0; r < chunk.rowCount; r++)
      onRow(
        vectors.map((vector) => vector[r] ?? null),
        ++row,
      );
    if (row > limits.rows)
      throw limitError('too-many-rows', {
        zh: `超过 ${limits.rows} 行。`,
        en: `There are more than ${limits.rows} rows.`,
      });
  }
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function isNumeric(type: string): boolean {
  return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/u.test(type);
}
