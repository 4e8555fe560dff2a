import { UserError } from '../../errors/index.ts';
import type { ItemKind, PlanItem } from '../plan.ts';
import { checkStructure } from '../structure.ts';
import { CellFault, readCell } from './cells.ts';
import { headingOf, type PlanColumn } from './columns.ts';
import { IndicatorRows } from './indicator-rows.ts';
import { type OutlinePlace, outlinePlaces } from './outline.ts';
import { fieldsOf, type PlanRow, type RowValues } from './row.ts';

export interface RowFault {
  readonly sheet?: string;
  readonly row: number;
  readonly column?: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly found?: string;
  readonly expected?: { readonly zh: string; readonly en: string };
}

export type Level = 'goal' | 'action' | 'task' | 'project';

export interface RowOptions {
  /** Kinds of the levels of an outline, from the top; the last stands for all deeper ones. */
  readonly levels: readonly Level[];
  /** What the plan has already: found again by id, indicators by name as well. */
  readonly existing: readonly PlanItem[];
  /** Source of observations that name none. */
  readonly source: string;
}

export interface RowItems {
  readonly items: readonly PlanItem[];
  readonly faults: readonly RowFault[];
  /** The row each item came from, by the item's id. */
  readonly origins: ReadonlyMap<string, PlanRow>;
}

interface ReadRow {
  readonly at: PlanRow;
  readonly values: RowValues;
  readonly kind: ItemKind | undefined;
  readonly place: OutlinePlace | undefined;
}

/** Items of a table's rows, and everything that is wrong with them. Nothing is guessed where a row has faults. */
export function itemsOfRows(rows: readonly PlanRow[], options: RowOptions): RowItems {
  const faults: RowFault[] = [];
  const read = readAll(rows, options, faults);
  const items = new ItemBuilder(options, faults);
  for (const row of read) if (row.kind !== undefined) items.take(row as ReadRow & { kind: ItemKind });
  const made = items.finish();
  if (faults.length === 0) structureFaults(made, options.existing, items.origins, faults);
  return { items: made, faults, origins: items.origins };
}

function readAll(rows: readonly PlanRow[], { levels }: RowOptions, faults: RowFault[]): ReadRow[] {
  const numbered = rows.filter(({ cells }) => (cells.get('outline') ?? '') !== '');
  const places = outlinePlaces(numbered.map(({ cells }) => cells.get('outline')!));
  const placeOf = new Map(numbered.map((row, index) => [row, places[index]]));
  return rows.map((at) => {
    const values = valuesOf(at, faults);
    const place = placeOf.get(at);
    if (placeOf.has(at) && place === undefined) {
      faults.push(
        fault(
          at,
          'outline',
          { zh: '序号读不出层级', en: 'the number tells no level' },
          { zh: '1、1.1、1.1.1，或一、（一）、1.', en: '1, 1.1, 1.1.1' },
        ),
      );
    }
    const kind = (values.get('kind') as ItemKind | undefined) ?? kindOf(values, place, levels);
    if (kind === undefined) {
      faults.push(
        fault(
          at,
          'kind',
          { zh: '没有类别，也没有序号', en: 'neither a kind nor a number in an outline' },
          {
            zh: '目标、行动、任务、项目、节点或指标，或序号；都是一类时用 levels 说明，如 task',
            en: 'goal, action, task, project, milestone or indicator, or a number; where all are one kind, levels says which, like task',
          },
        ),
      );
    }
    return { at, values, kind, place };
  });
}

function kindOf(values: RowValues, place: OutlinePlace | undefined, levels: readonly Level[]): ItemKind | undefined {
  if (place !== undefined) return levels[Math.min(place.depth, levels.length) - 1];
  if (values.has('indicator')) return 'indicator';
  if (values.has('due') || values.has('met')) return 'milestone';
  if (values.has('budget') || values.has('spent')) return 'project';
  // One level alone says what rows without a number are.
  return levels.length === 1 ? levels[0] : undefined;
}

function valuesOf(at: PlanRow, faults: RowFault[]): RowValues {
  const values = new Map<PlanColumn, unknown>();
  for (const [column, text] of at.cells) {
    try {
      const value = readCell(column, text);
      if (value !== undefined) values.set(column, value);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      faults.push(fault(at, column, { zh: '单元格读不出来', en: 'the cell cannot be read' }, error.expected));
    }
  }
  return values;
}

/** Collects items, gives ids to those that have none, and finds parents once all are there. */
class ItemBuilder {
  /** Rows the items came from. */
  readonly origins = new Map<string, PlanRow>();
  private readonly items: PlanItem[] = [];
  private readonly wanted = new Map<string, string>();
  private readonly byPath = new Map<string, string>();
  private readonly options: RowOptions;
  private readonly faults: RowFault[];
  private readonly indicators: IndicatorRows;
  private readonly taken: Set<string>;

  constructor(options: RowOptions, faults: RowFault[]) {
    this.options = options;
    this.faults = faults;
    this.taken = new Set();
    this.indicators = new IndicatorRows(options.existing, options.source, (item, at) => this.add(item, at));
  }

  take({ at, values, kind, place }: ReadRow & { readonly kind: ItemKind }): void {
    if (kind === 'indicator' || kind === 'definition' || kind === 'target' || kind === 'observation') {
      const trouble = this.indicators.take(kind, values, at);
      if (trouble !== undefined) this.faults.push(fault(at, trouble.column, trouble.text, trouble.expected));
      const id = this.indicators.lastId;
      if (kind === 'indicator' && values.has('parent') && id !== undefined)
        this.wanted.set(id, values.get('parent') as string);
      return;
    }
    if (!values.has('name')) {
      this.faults.push(fault(at, 'name', { zh: '没有名称', en: 'it has no name' }));
      return;
    }
    const id = this.idOf(kind, values, place);
    const fields = fieldsOf(kind, values);
    const item = {
      id,
      kind,
      parent: null,
      position: (values.get('position') as number | undefined) ?? this.items.length + 1,
      fields,
    };
    if (!this.add(item as unknown as PlanItem, at)) return;
    if (place !== undefined) this.place(id, place, at);
    if (values.has('parent')) this.wanted.set(id, values.get('parent') as string);
  }

  finish(): PlanItem[] {
    const byId = new Map([...this.options.existing, ...this.items].map((item) => [item.id, item]));
    const byName = new Map<string, string[]>();
    for (const item of byId.values()) {
      if ('name' in item.fields) byName.set(item.fields.name, [...(byName.get(item.fields.name) ?? []), item.id]);
    }
    return this.items.map((item) => {
      const wanted = this.wanted.get(item.id);
      if (wanted === undefined) return item;
      const named = (byName.get(wanted) ?? []).filter((id) => id !== item.id);
      const parent = byId.has(wanted) ? wanted : named.length === 1 ? named[0]! : undefined;
      if (parent !== undefined) return { ...item, parent };
      const text =
        named.length > 1
          ? { zh: `有 ${named.length} 个条目叫“${wanted}”`, en: `${named.length} items are called “${wanted}”` }
          : { zh: `没有上级“${wanted}”`, en: `there is no “${wanted}” to stand beneath` };
      this.faults.push(
        fault(this.origins.get(item.id)!, 'parent', text, {
          zh: '编号，或唯一的名称',
          en: 'an id, or a name only one item has',
        }),
      );
      return item;
    });
  }

  private place(id: string, { path, above }: OutlinePlace, at: PlanRow): void {
    if (this.byPath.has(path)) {
      const text = {
        zh: `序号 ${path} 重复；表格软件会把 1.10 存成 1.1，请把这一列设为文本`,
        en: `the number ${path} is there twice; spreadsheets turn 1.10 into 1.1 unless the column is text`,
      };
      this.faults.push(fault(at, 'outline', text));
      return;
    }
    this.byPath.set(path, id);
    if (above === undefined) return;
    const parent = this.byPath.get(above);
    if (parent === undefined)
      this.faults.push(
        fault(at, 'outline', { zh: `前面没有序号 ${above}`, en: `no number ${above} stands before it` }),
      );
    else this.wanted.set(id, parent);
  }

  private add(item: PlanItem, at: PlanRow): boolean {
    if (this.taken.has(item.id)) {
      this.faults.push(fault(at, 'id', { zh: `编号 ${item.id} 重复`, en: `the id ${item.id} is there twice` }));
      return false;
    }
    this.taken.add(item.id);
    this.items.push(item);
    this.origins.set(item.id, at);
    return true;
  }

  private idOf(kind: ItemKind, values: RowValues, place: OutlinePlace | undefined): string {
    const given = values.get('id') as string | undefined;
    if (given !== undefined) return given;
    if (place !== undefined) return `${kind}-${place.path}`;
    let number = 1;
    while (this.taken.has(`${kind}-${number}`)) number++;
    return `${kind}-${number}`;
  }
}

function structureFaults(
  made: readonly PlanItem[],
  existing: readonly PlanItem[],
  origins: ReadonlyMap<string, PlanRow>,
  faults: RowFault[],
): void {
  const ids = new Set(made.map(({ id }) => id));
  try {
    checkStructure([...existing.filter(({ id }) => !ids.has(id)), ...made]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const named = made.find(({ id }) => error.text.en.includes(`(${id})`) || error.text.en.includes(`“${id}”`));
    const at = named && origins.get(named.id);
    faults.push({ ...(at?.sheet !== undefined && { sheet: at.sheet }), row: at?.row ?? 1, text: error.text });
  }
}

function fault(
  { sheet, row, cells }: PlanRow,
  column: PlanColumn,
  text: RowFault['text'],
  expected?: RowFault['expected'],
): RowFault {
  const found = cells.get(column);
  return {
    ...(sheet !== undefined && { sheet }),
    ...{ row, column: headingOf(column), text },
    ...(found !== undefined && { found: found.slice(0, 200) }),
    ...(expected && { expected }),
  };
}
