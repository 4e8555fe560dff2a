/** A file of a folder that holds a table. */
export interface TableFile {
  /** Relative, with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

export type Delimiter = ',' | '\t';

/** Labels of one side of a matrix: one tuple per row or column, and what the levels are called. */
export interface Side {
  readonly names: readonly string[];
  readonly labels: readonly (readonly string[])[];
}

/**
 * A matrix as the data frames of Python write it: a header row per level of the column labels, a row that names the levels
 * of the row labels, then the rows. Numbers have the shortest decimals that read back to the same bits.
 */
export function frameText(values: ArrayLike<number>, rows: Side, columns: Side, delimiter: Delimiter): string {
  const width = columns.labels.length;
  const blank = rows.names.slice(1).map(() => '');
  const lines = columns.names.map((name, level) =>
    line([name, ...blank, ...columns.labels.map((label) => label[level]!)], delimiter),
  );
  lines.push(line([...rows.names, ...columns.labels.map(() => '')], delimiter));
  rows.labels.forEach((label, i) => {
    lines.push(rowLine(label, values, i * width, width, delimiter));
  });
  return `${lines.join('\n')}\n`;
}

/** A matrix with one header row. */
export function plainText(
  values: ArrayLike<number>,
  rows: Side,
  columns: readonly string[],
  delimiter: Delimiter,
): string {
  const lines = [line([...rows.names, ...columns], delimiter)];
  rows.labels.forEach((label, i) => {
    lines.push(rowLine(label, values, i * columns.length, columns.length, delimiter));
  });
  return `${lines.join('\n')}\n`;
}

function rowLine(
  label: readonly string[],
  values: ArrayLike<number>,
  from: number,
  width: number,
  delimiter: Delimiter,
) {
  const cells = label.map((text) => quoted(text, delimiter));
  for (let at = from; at < from + width; at++) cells.push(String(values[at]! + 0));
  return cells.join(delimiter);
}

export function line(cells: readonly string[], delimiter: Delimiter): string {
  return cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
}

function quoted(text: string, delimiter: Delimiter): string {
  return text.includes(delimiter) || /["\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
