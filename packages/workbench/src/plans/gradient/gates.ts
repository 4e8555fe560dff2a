/** One condition of the gate to a rung. */
export interface Gate {
  readonly rung: string;
  readonly column: string;
  readonly comparator: 'at_least' | 'at_most';
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

const columns = ['rung', 'column', 'comparator', 'value', 'unit', 'source'] as const;

/** Gates as the file the operation reads. */
export function gatesTable(gates: readonly Gate[]): string {
  const rows = gates.map((gate) => columns.map((column) => quoted(String(gate[column]))).join(','));
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
