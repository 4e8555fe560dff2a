import type { EssentialInputs } from '@yanzhen/science/chains/shock';
import { quote } from '../readers/import-error.ts';
import { type CellRow, columnOf, readCells } from './cells.ts';
import { tableError } from './errors.ts';

/** What a file says about essential inputs. */
export interface EssentialFile extends EssentialInputs {
  /** Pairs of input and user that the file does not name; they count as essential. */
  readonly unsaid: number;
}

const inputNames = ['input', '投入', '投入部门'];
const userNames = ['user', '使用', '使用部门'];
const essentialNames = ['essential', '必需', '不可缺'];
const yes = ['1', 'yes', 'true', '是', 'y'];
const no = ['0', 'no', 'false', '否', 'n'];

/**
 * Reads which inputs are essential to which sectors: a list with the columns input, user and essential (0 to 1; an empty
 * user or `*` means every user), or a matrix with input sectors in the first column and user sectors in the first row.
 * @param sectors the sectors of the table; @param codeOf the code of a sector as the file writes it
 * @throws ImportError naming row and column
 */
export async function readEssentialInputs(
  path: string,
  file: string,
  sectors: readonly string[],
  codeOf: (text: string) => string | undefined,
  signal?: AbortSignal,
): Promise<EssentialFile> {
  const [head, ...rows] = await readCells(path, file, signal);
  const place = (text: string, row: number, column: string) => {
    const at = sectors.indexOf(codeOf(text) ?? '');
    if (at < 0) throw unknownSector(file, row, column, text, sectors);
    return at;
  };
  const entries = isList(head!.cells) ? list(file, head!, rows, place) : matrix(file, head!, rows, place);
  const table = new Float64Array(sectors.length ** 2).fill(1);
  const seen = new Uint8Array(table.length);
  for (const { input, user, value, row } of entries) {
    for (const u of user === 'every' ? sectors.keys() : [user]) {
      const at = input * sectors.length + u;
      if (seen[at] === 1 && table[at] !== value) throw contradiction(file, row, sectors[input]!, sectors[u]!);
      seen[at] = 1;
      table[at] = value;
    }
  }
  return { sectors, table, unsaid: seen.filter((entry) => entry === 0).length };
}

interface Entry {
  readonly input: number;
  readonly user: number | 'every';
  readonly value: number;
  readonly row: number;
}

type Place = (text: string, row: number, column: string) => number;

function isList(head: readonly string[]): boolean {
  const has = (names: readonly string[]) => columnOf(head, names) >= 0;
  return has(inputNames) && (has(userNames) || has(essentialNames));
}

function list(file: string, { cells }: CellRow, rows: readonly CellRow[], place: Place): Entry[] {
  const columns = [inputNames, userNames, essentialNames].map((names) => {
    const at = columnOf(cells, names);
    if (at < 0) throw columnAbsent(file, names[0]!, cells);
    return at;
  });
  const [input, user, essential] = columns as [number, number, number];
  return rows.map(({ row, cells: line }) => {
    const who = line[user] ?? '';
    return {
      row,
      input: place(line[input] ?? '', row, 'input'),
      user: who === '' || who === '*' ? ('every' as const) : place(who, row, 'user'),
      value: essentiality(file, row, 'essential', line[essential] ?? ''),
    };
  });
}

function matrix(file: string, head: CellRow, rows: readonly CellRow[], place: Place): Entry[] {
  const users = head.cells.slice(1).map((text) => place(text, head.row, text));
  return rows.flatMap(({ row, cells }) => {
    const input = place(cells[0] ?? '', row, '1');
    return users.map((user, k) => ({
      row,
      input,
      user,
      value: essentiality(file, row, head.cells[k + 1]!, cells[k + 1] ?? ''),
    }));
  });
}

function essentiality(file: string, row: number, column: string, text: string): number {
  const found = text.toLowerCase();
  if (yes.includes(found)) return 1;
  if (no.includes(found)) return 0;
  const degree = found === '' ? Number.NaN : Number(found);
  if (degree >= 0 && degree <= 1) return degree;
  throw tableError(
    'essential-value',
    { zh: '必需与否的取值不能使用。', en: 'Whether the input is essential cannot be told from this value.' },
    {
      place: { file, row, column },
      found: quote(text),
      expected: { zh: '0 到 1 之间的数（也可写 是、否）', en: 'a number from 0 to 1 (or yes, no)' },
    },
  );
}

function unknownSector(file: string, row: number, column: string, text: string, sectors: readonly string[]) {
  const some = sectors.slice(0, 8).join(', ') + (sectors.length > 8 ? ' …' : '');
  return tableError(
    'unknown-sector',
    { zh: `没有部门 ${quote(text)}。`, en: `There is no sector ${quote(text)}.` },
    { place: { file, row, column }, found: quote(text), expected: { zh: some, en: some } },
  );
}

function contradiction(file: string, row: number, input: string, user: string) {
  return tableError(
    'essential-contradiction',
    {
      zh: `${input} 对 ${user} 是否必需，文件中说法不一。`,
      en: `The file says two things about whether ${input} is essential to ${user}.`,
    },
    { place: { file, row }, expected: { zh: '每一对只有一种说法', en: 'one value for every pair' } },
  );
}

function columnAbsent(file: string, column: string, found: readonly string[]) {
  return tableError(
    'column-absent',
    { zh: `“${file}”没有 ${column} 列。`, en: `“${file}” has no column ${column}.` },
    {
      place: { file, column },
      found: found.join(', '),
      expected: {
        zh: '三列：input（投入）、user（使用，可空）、essential（0 到 1）；或一个部门×部门的矩阵',
        en: 'three columns: input, user (may be empty), essential (0 to 1); or a matrix of sectors by sectors',
      },
    },
  );
}
