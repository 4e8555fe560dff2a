const columns = ['unit', 'prior', 'lower', 'upper', 'promised'] as const;

/** A pasted table as the file the operation reads: tabs become commas; without a heading the columns are taken in their order. */
export function unitsTable(pasted: string): string {
  const lines = pasted
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/\t|,|，/).map((cell) => cell.trim()));
  const first = lines[0] ?? [];
  const hasHeading = first.slice(1).every((cell) => cell !== '' && Number.isNaN(Number(cell)));
  const width = Math.min(columns.length, Math.max(...lines.map((line) => line.length)));
  const all = hasHeading ? lines : [[...columns.slice(0, width)], ...lines];
  return `${all.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
