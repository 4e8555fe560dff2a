import type { Name, Unit } from '../dataset/index.ts';
import { quote } from '../readers/import-error.ts';
import { columnOf, readCells } from './cells.ts';
import { tableError } from './errors.ts';

/** Which group each region or sector of a table goes to, by code; what has no entry stays by itself. */
export interface Grouping {
  readonly to: ReadonlyMap<string, string>;
  /** Names of the groups. */
  readonly names: ReadonlyMap<string, Name>;
  /** The scheme the groups' codes belong to; `none` where they are the user's own. */
  readonly scheme: string;
}

const columns = {
  from: ['from', 'code', '原代码', '代码', '原部门', '原地区'],
  to: ['to', 'group', '归并', '归并到', '组'],
  zh: ['name', 'name_zh', 'to_zh', '名称', '组名'],
  en: ['name_en', 'to_en', '英文名称'],
} as const;

/**
 * Reads a grouping of regions or sectors: the columns `from` (code or name) and `to` (the group's code), and where wanted
 * `name_zh` and `name_en` of the groups.
 * @param unitOf the unit of the table as the file writes it
 * @throws ImportError naming row and column
 */
export async function readGrouping(
  path: string,
  file: string,
  unitOf: (text: string) => Unit | undefined,
  signal?: AbortSignal,
): Promise<Grouping> {
  const [head, ...rows] = await readCells(path, file, signal);
  const place = (column: keyof typeof columns) => columnOf(head!.cells, columns[column]);
  const [from, to, zh, en] = [place('from'), place('to'), place('zh'), place('en')];
  if (from < 0 || to < 0) throw columnsAbsent(file, head!.cells);
  const groups = new Map<string, string>();
  const names = new Map<string, Name>();
  for (const { row, cells } of rows) {
    const unit = unitOf(cells[from] ?? '');
    if (unit === undefined) throw fault('unknown-unit', file, row, 'from', cells[from] ?? '', unknownUnit);
    const group = cells[to] ?? '';
    if (group === '') throw fault('group-unsaid', file, row, 'to', group, groupUnsaid);
    if ((groups.get(unit.code) ?? group) !== group) throw fault('grouped-twice', file, row, 'to', group, groupedTwice);
    groups.set(unit.code, group);
    const name = { zh: cells[zh] || cells[en] || group, en: cells[en] || cells[zh] || group };
    const known = names.get(group);
    // A name may stand on the first row of its group alone.
    if (known === undefined || known.zh === group) names.set(group, name);
  }
  return { to: groups, names, scheme: 'none' };
}

type Fault = { readonly text: Name; readonly expected: Name };

const unknownUnit: Fault = {
  text: { zh: '这张表没有这个地区或部门。', en: 'The table has no such region or sector.' },
  expected: { zh: '表中的代码或名称', en: 'a code or name of the table' },
};
const groupUnsaid: Fault = {
  text: { zh: '没有写归并到哪里。', en: 'It is not said which group this goes to.' },
  expected: { zh: '组的代码', en: 'the code of a group' },
};
const groupedTwice: Fault = {
  text: { zh: '同一地区或部门归入了两组。', en: 'One region or sector goes to two groups.' },
  expected: { zh: '每个只归入一组', en: 'one group for each' },
};

function fault(code: string, file: string, row: number, column: string, found: string, { text, expected }: Fault) {
  return tableError(code, text, { place: { file, row, column }, found: quote(found), expected });
}

function columnsAbsent(file: string, found: readonly string[]) {
  return tableError(
    'column-absent',
    { zh: `“${file}”没有 from、to 两列。`, en: `“${file}” lacks the columns from and to.` },
    {
      place: { file },
      found: found.join(', '),
      expected: {
        zh: 'from（原代码或名称）、to（组代码），可有 name_zh、name_en（组名）',
        en: 'from (code or name), to (code of the group), and name_zh, name_en of the group where wanted',
      },
    },
  );
}
