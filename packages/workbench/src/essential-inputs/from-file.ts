import type { Entry, Unit } from './entries.ts';

/** What of a file cannot be used: where, and what stands there. */
export interface Fault {
  readonly row: number;
  readonly found: string;
}

const yes = ['1', 'yes', 'true', '是', 'y'];
const no = ['0', 'no', 'false', '否', 'n'];

/** Reads a list with input, user and degree a line, the head line left out, or a matrix with inputs in rows and users in columns. */
export function entriesOf(text: string, units: readonly Unit[]): { entries: Entry[] } | { fault: Fault } {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ row: at + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const codeOf = (name: string) => {
    const found = units.find((unit) => [unit.code, unit.name.zh, unit.name.en].includes(name));
    return found?.code;
  };
  const [head, ...lines] = rows;
  if (head === undefined) return { fault: { row: 1, found: '' } };
  const isMatrix = head.cells.slice(1).every((cell) => codeOf(cell) !== undefined);
  const entries: Entry[] = [];
  for (const { row, cells } of lines) {
    const input = codeOf(cells[0] ?? '');
    if (input === undefined) return { fault: { row, found: cells[0] ?? '' } };
    const pairs = isMatrix
      ? cells.slice(1).map((cell, at) => [head.cells[at + 1] ?? '', cell] as const)
      : [[cells[1] === '*' ? '' : (cells[1] ?? ''), cells[2] ?? ''] as const];
    for (const [name, cell] of pairs) {
      const user = name === '' ? '' : codeOf(name);
      const degree = degreeOf(cell);
      if (user === undefined || degree === undefined)
        return { fault: { row, found: user === undefined ? name : cell } };
      entries.push({ input, user, degree });
    }
  }
  return { entries: shortened(entries, units.length) };
}

/** Whole rows of one degree as one entry; what is essential anyway left out. */
function shortened(entries: readonly Entry[], users: number): Entry[] {
  const byInput = Map.groupBy(entries, ({ input }) => input);
  return [...byInput].flatMap(([input, list]) => {
    const isEven = list.length === users && list.every(({ degree }) => degree === list[0]!.degree);
    const short = isEven ? [{ input, user: '', degree: list[0]!.degree }] : list;
    return short.filter(({ degree }) => degree < 1);
  });
}

function degreeOf(text: string): number | undefined {
  const found = text.toLowerCase();
  if (yes.includes(found)) return 1;
  if (no.includes(found)) return 0;
  const degree = found === '' ? Number.NaN : Number(found);
  return degree >= 0 && degree <= 1 ? degree : undefined;
}

/** Cells of a line, set apart by commas or tabs; a quoted cell may hold them. */
function cellsOf(line: string): string[] {
  const cells = line.match(/("([^"]|"")*"|[^,\t]*)([,\t]|$)/g) ?? [];
  return cells.slice(0, /[,\t]$/.test(line) ? undefined : Math.max(1, cells.length - 1)).map((cell) =>
    cell
      .replace(/[,\t]$/, '')
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}
