/** One line of the printed table. */
export interface BenchmarkRow {
  readonly task: string;
  readonly ours: string;
  readonly other: string;
  readonly ratio: string;
  readonly note: string;
}

/** Milliseconds of ours and another's, with their ratio. */
export function compared(task: string, ours: number, otherName: string, other: number, note = ''): BenchmarkRow {
  return {
    task,
    ours: milliseconds(ours),
    other: `${milliseconds(other)} ${otherName}`,
    ratio: `${(other / ours).toFixed(1)}×`,
    note,
  };
}

/** A line without anything to compare with. */
export function alone(task: string, ours: string, note = ''): BenchmarkRow {
  return { task, ours, other: '', ratio: '', note };
}

export function milliseconds(value: number): string {
  return value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export function print(rows: readonly BenchmarkRow[]): void {
  const head: BenchmarkRow = { task: 'task', ours: 'ours', other: 'other', ratio: 'ratio', note: 'note' };
  const all = [head, ...rows];
  const keys = ['task', 'ours', 'other', 'ratio', 'note'] as const;
  const widths = keys.map((key) => Math.max(...all.map((row) => row[key].length)));
  for (const row of all)
    console.log(
      keys
        .map((key, k) => row[key].padEnd(widths[k]!))
        .join('  ')
        .trimEnd(),
    );
}
