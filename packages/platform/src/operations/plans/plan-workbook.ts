import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  fieldColumns,
  headingOf,
  type ItemKind,
  itemsOf,
  type PlanColumn,
  type PlanDocument,
  type PlanItem,
  writeCell,
} from '@yanzhen/evidence/plans';
import type { PlanChange } from '../../store/plans/types.ts';
import { stillZip } from '../printing/still-zip.ts';

/** The sheets of a plan's workbook, with the kinds of items on each. */
const sheets: readonly { readonly name: string; readonly kinds: readonly ItemKind[] }[] = [
  { name: 'items', kinds: ['goal', 'action', 'task', 'project', 'milestone'] },
  { name: 'indicators', kinds: ['indicator', 'definition'] },
  { name: 'targets', kinds: ['target'] },
  { name: 'observations', kinds: ['observation'] },
];

type CellValue = string | number | null;

/** A plan as a workbook that `plans.import` reads back to the same plan; its changes on a sheet of their own. */
export async function planWorkbook({ info, items }: PlanDocument, changes: readonly PlanChange[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  // Not the clock's: the same plan gives the same sheets.
  workbook.created = workbook.modified = new Date(0);
  const write = (name: string, rows: readonly (readonly CellValue[])[], headed = true) => {
    const sheet = workbook.addWorksheet(name, headed ? { views: [{ state: 'frozen', ySplit: 1 }] } : {});
    sheet.columns = widths(rows).map((width) => ({ width }));
    for (const [index, cells] of rows.entries()) {
      const row = sheet.addRow(cells);
      if (headed && index === 0) row.font = { bold: true };
      row.commit();
    }
    sheet.commit();
  };
  const { title, ...rest } = info;
  const told = { ...rest, title_zh: title.zh, title_en: title.en };
  write(
    'plan',
    Object.entries(told).map(([field, value]) => [field, value]),
    false,
  );
  for (const { name, kinds } of sheets) write(name, itemRows(items, kinds));
  write('changes', changeRows(changes));
  await workbook.commit();
  return stillZip(await whole);
}

function itemRows(items: readonly PlanItem[], kinds: readonly ItemKind[]): CellValue[][] {
  const names = new Map(itemsOf(items, 'indicator').map(({ id, fields }) => [id, fields.name]));
  const parts = new Set<PlanColumn>(kinds.flatMap((kind) => fieldColumns[kind].map(([, column]) => column)));
  const ofIndicator = kinds.includes('target') || kinds.includes('observation');
  const columns: PlanColumn[] = [
    'id',
    'kind',
    'parent',
    'position',
    ...(ofIndicator ? (['indicator'] as const) : []),
    ...parts,
  ];
  const rows = kinds.flatMap((kind) =>
    itemsOf(items, kind).map((item) => {
      const fields = item.fields as unknown as Readonly<Record<string, unknown>>;
      const told = new Map<PlanColumn, CellValue>([
        ['id', item.id],
        ['kind', item.kind],
        ['parent', item.parent],
        ['position', item.position],
        ['indicator', names.get(item.parent ?? '') ?? null],
        ...fieldColumns[kind].map(([field, column]): [PlanColumn, CellValue] => [
          column,
          writeCell(column, fields[field]),
        ]),
      ]);
      return columns.map((column) => told.get(column) ?? null);
    }),
  );
  return [columns.map(headingOf), ...rows];
}

function changeRows(changes: readonly PlanChange[]): CellValue[][] {
  const rows = changes.flatMap(({ revision, changedAt, author, summary, entries }) =>
    entries.map((entry): CellValue[] => {
      const shown = (state: unknown) => (state === null ? null : JSON.stringify(state).slice(0, 32_000));
      const item = 'item' in entry ? entry.item : 'plan';
      return [
        revision,
        changedAt.toISOString(),
        author,
        summary.zh,
        summary.en,
        item,
        shown(entry.before),
        shown(entry.after),
      ];
    }),
  );
  return [['revision', 'changed_at', 'author', 'summary_zh', 'summary_en', 'item', 'before', 'after'], ...rows];
}

/** Wide enough for most cells, in characters; Chinese ones count double. */
function widths(rows: readonly (readonly CellValue[])[]): number[] {
  const width = (cell: CellValue) =>
    [...String(cell ?? '')].reduce((sum, letter) => sum + (letter > '\u2E80' ? 2 : 1), 0);
  const columns = Math.max(0, ...rows.slice(0, 1).map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.min(60, 2 + Math.max(6, ...rows.slice(0, 200).map((row) => width(row[column] ?? null)))),
  );
}
