import { basename } from 'node:path';
import { UserError } from '../../errors/index.ts';
import { type Cell, cellText } from '../../readers/cell.ts';
import { defaultLimits } from '../../readers/limits.ts';
import { openFile, type SourceTable } from '../../readers/open-file.ts';
import { watch } from '../../readers/watch.ts';
import type { PlanInfo } from '../plan.ts';
import { columnOfHeading, headingOf, type PlanColumn } from './columns.ts';
import { type HeadingUnit, inHeadingUnits, unitOfHeading } from './heading-units.ts';
import type { PlanRow } from './row.ts';

/** What each heading of a file was taken for. */
export interface HeadingUse {
  readonly sheet: string;
  readonly row: number;
  readonly heading: string;
  /** Empty where it was not used. */
  readonly column: PlanColumn | '';
}

export interface ReadPlanTable {
  readonly rows: readonly PlanRow[];
  readonly headings: readonly HeadingUse[];
  /** Sheets that hold no items. */
  readonly skipped: readonly string[];
  /** Why nothing was read, where no heading was known and the headings are only listed. */
  readonly unknown: UserError | undefined;
  /** What a plan's own export says of the plan. */
  readonly info: Partial<PlanInfo> | undefined;
}

/** Headings of the file by the columns they stand for; empty leaves a heading out. */
export type PlanMapping = Readonly<Record<string, PlanColumn | ''>>;

const MOST_ROWS = 100_000;
const HEAD_ROWS = 10;
/** Sheets an export has besides its items. */
const INFO_SHEET = 'plan';
const LOG_SHEETS: readonly string[] = ['changes', '改动', 'evidence'];

/**
 * Reads every sheet of a file that holds items of a plan.
 * @param money unit of the plan's budgets, where the file does not say one itself
 * @param lists whether a file of which no heading is known gives its headings, so that they can be explained, instead of throwing
 * @throws UserError when no sheet does
 */
export async function readPlanTable(
  path: string,
  name = basename(path),
  mapping: PlanMapping = {},
  signal?: AbortSignal,
  money = '亿元',
  lists = false,
): Promise<ReadPlanTable> {
  const { tables } = await openFile(path, name, defaultLimits, watch(defaultLimits, signal));
  const found = { rows: [] as PlanRow[], headings: [] as HeadingUse[], skipped: [] as string[] };
  let seen: readonly string[] = [];
  let info: Partial<PlanInfo> | undefined;
  for (const table of tables) {
    const sheet = table.sheet ?? '';
    const rows = await rowsOf(table, name);
    if (sheet === INFO_SHEET) info = infoOf(rows);
    const head = sheet === INFO_SHEET || LOG_SHEETS.includes(sheet) ? undefined : findHead(rows, mapping);
    if (head === undefined) {
      if (seen.length === 0) seen = headingsSeen(rows);
      found.skipped.push(sheet);
      continue;
    }
    found.headings.push(...head.headings.map((use) => ({ ...use, sheet })));
    found.rows.push(...itemsBelow(rows, head, table.sheet, info?.money ?? money));
  }
  if (found.headings.length > 0) return { ...found, info, unknown: undefined };
  const unknown = noColumns(name, seen);
  if (!lists || seen.length < 2) throw unknown;
  const headings = seen.map((heading): HeadingUse => ({ sheet: '', row: 1, heading, column: mapping[heading] ?? '' }));
  return { ...found, headings, info, unknown };
}

interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

async function rowsOf(table: SourceTable, file: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const decoder = new TextDecoder();
  const take = (cells: string[], row: number) => {
    if (rows.length > MOST_ROWS + HEAD_ROWS) throw tooMany(file);
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
  };
  await table.scan({
    text: ({ bytes, starts, ends, count, row }) =>
      take(
        Array.from({ length: count }, (_, at) => decoder.decode(bytes.subarray(starts[at], ends[at])).trim()),
        row,
      ),
    cells: (cells: readonly Cell[], row) => take(cells.map(cellText), row),
  });
  return rows;
}

interface Head {
  readonly at: number;
  readonly columns: readonly (PlanColumn | undefined)[];
  readonly headings: readonly Omit<HeadingUse, 'sheet'>[];
  readonly units: readonly HeadingUnit[];
}

/** The first row in which two headings are known, one of them a name, an indicator or a kind; titles may stand above it. */
function findHead(rows: readonly TableRow[], mapping: PlanMapping): Head | undefined {
  const at = rows.slice(0, HEAD_ROWS).findIndex(({ cells }) => {
    const columns = new Set(columnsOf(cells, mapping).filter((column) => column !== undefined));
    return columns.size >= 2 && (['name', 'indicator', 'kind'] as const).some((column) => columns.has(column));
  });
  const row = rows[at];
  if (row === undefined) return undefined;
  const columns = columnsOf(row.cells, mapping);
  const headings = row.cells.flatMap((heading, index) =>
    heading === '' ? [] : [{ row: row.row, heading, column: columns[index] ?? ('' as const) }],
  );
  const units = row.cells.flatMap((heading, index) => unitOfHeading(heading, columns[index]) ?? []);
  return { at, columns, headings, units };
}

/** Undefined for a heading that is not known, or stands for a column another heading has already. */
function columnsOf(cells: readonly string[], mapping: PlanMapping): (PlanColumn | undefined)[] {
  const used = new Set<PlanColumn>();
  return cells.map((heading) => {
    const column = heading in mapping ? mapping[heading] || undefined : columnOfHeading(heading);
    if (column === undefined || used.has(column)) return undefined;
    used.add(column);
    return column;
  });
}

function itemsBelow(
  rows: readonly TableRow[],
  { at, columns, units }: Head,
  sheet: string | undefined,
  money: string,
): PlanRow[] {
  return rows.slice(at + 1).flatMap(({ row, cells }) => {
    const named = new Map<PlanColumn, string>();
    for (const [index, column] of columns.entries()) {
      const cell = cells[index] ?? '';
      if (column !== undefined && cell !== '') named.set(column, cell);
    }
    if (named.size === 0) return [];
    return [{ ...(sheet !== undefined && { sheet }), row, cells: inHeadingUnits(named, units, money) }];
  });
}

function infoOf(rows: readonly TableRow[]): Partial<PlanInfo> {
  const told = new Map(rows.map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']));
  const text = (field: string) => (told.get(field) ? { [field]: told.get(field)! } : {});
  const year = (field: string) => (Number(told.get(field)) > 0 ? { [field]: Number(told.get(field)) } : {});
  return {
    ...text('id'),
    title: { zh: told.get('title_zh') ?? '', en: told.get('title_en') ?? '' },
    ...{ ...text('issuer'), ...text('region'), ...year('from'), ...year('to') },
    ...{ ...text('money'), ...text('source'), ...text('note') },
  };
}

/** What may have been meant as headings: the fullest of the first rows. */
function headingsSeen(rows: readonly TableRow[]): string[] {
  const filled = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.filter((cell) => cell !== ''));
  return filled.reduce((most, cells) => (cells.length > most.length ? cells : most), []);
}

/** Columns most tables have; all of them are in the reference. */
const usual: readonly PlanColumn[] = [
  ...(['outline', 'kind', 'name', 'owner', 'start', 'end', 'done', 'budget', 'region'] as const),
  ...(['indicator', 'unit', 'year', 'target', 'observation', 'note'] as const),
];

function noColumns(file: string, seen: readonly string[]): UserError {
  const known = usual.map(headingOf);
  const [first = '牵头处室'] = seen.filter((heading) => columnOfHeading(heading) === undefined);
  return new UserError(
    'plan-columns',
    {
      zh: `没有认出 ${file} 的表头：没有名称、指标或类别列。`,
      en: `The headings of ${file} are not known: none is a name, an indicator or a kind.`,
    },
    {
      place: { file, row: 1 },
      found: seen.join('、').slice(0, 300) || '—',
      expected: { zh: known.join('、'), en: known.join(', ') },
      advice: {
        zh: `表头至少要有“名称”或“指标”和另一列；叫法不同时用 mapping 说明，如 {"${first}":"name"}。`,
        en: `Head at least a name or an indicator and one more column; where they are called otherwise give a mapping, like {"${first}":"name"}.`,
      },
    },
  );
}

function tooMany(file: string): UserError {
  return new UserError(
    'plan-rows',
    { zh: `${file} 超过 ${MOST_ROWS} 行。`, en: `${file} has more than ${MOST_ROWS} rows.` },
    { kind: 'limit', place: { file } },
  );
}
