import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '@yanzhen/evidence/errors';
import type { PlanInfo, PlanItem, ReadPlanTable, RowFault, RowItems } from '@yanzhen/evidence/plans';
import { z } from 'zod';
import { NotFoundError } from '../../store/errors.ts';
import type { PlanRepository, StoredPlan } from '../../store/plans/types.ts';
import { evidenceSchema, figure, figureSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { upload } from '../upload.ts';
import { editsToward } from './edits-toward.ts';
import { planId, planItem } from './item-schema.ts';
import { authorField, planEvidence } from './plan-fields.ts';

const faultShape = z.object({
  ...{ sheet: z.string(), row: z.number(), column: z.string(), text: textSchema, found: z.string() },
  expected: textSchema.nullable(),
});

/** A plan from a table. */
export const importPlan = defineOperation({
  name: 'plans.import',
  version: 1,
  summary: { zh: '从表格导入规划', en: 'Import a plan from a table' },
  description: {
    zh: '读取 XLSX、CSV 或粘贴的表格（制表符分隔）：认中英文表头（类别、名称、上级、责任单位、开始、结束、投资、完成率、指标、单位、年份、目标值、观测值……），序号 1、1.1、1.1.1 或一、（一）、1. 给出层级。全部无误才写入，否则指出文件、行和列。规划已存在时按编号更新：文件里没有的条目和空单元格不动，已有年份的新数值记为修订。--check 只看会怎样。',
    en: 'Reads XLSX, CSV or a pasted table (tabs): headings in Chinese and English (kind, name, parent, owner, start, end, budget, done, indicator, unit, year, target, observation …); outline numbers (1, 1.1, 1.1.1, or the Chinese ones of official documents) give the tree. Written only when all of it is right, else file, row and column are named. A plan that is there is brought up to date by id: items the file lacks and empty cells stay, a new value for an observed year is a revision. --check only shows what would happen.',
  },
  input: z.object({
    plan: planId.meta({ zh: '规划编号；没有就新建', en: 'Id of the plan; made where there is none' }),
    file: upload({ zh: '表格文件：XLSX、XLS 或 CSV', en: 'File of the table: XLSX, XLS or CSV' }).optional(),
    text: z
      .string()
      .max(5_000_000)
      .optional()
      .meta({ zh: '粘贴的表格，代替文件', en: 'A pasted table, in place of a file' }),
    mapping: z.record(z.string(), z.string()).default({}).meta({
      zh: '表头与列的对应（JSON），如 {"牵头处室":"owner"}；空字符串表示不用',
      en: 'Columns of headings as JSON, like {"Lead office":"owner"}; an empty string leaves one out',
    }),
    levels: z
      .array(z.enum(['goal', 'action', 'task', 'project']))
      .min(1)
      .default(['action', 'task', 'project'])
      .meta({ zh: '序号各层的类别', en: 'Kinds of the levels of the numbers' }),
    check: z.boolean().default(false).meta({ zh: '只检查，不写入', en: 'Check only, write nothing' }),
    title: z.string().max(500).optional().meta({ zh: '新规划的名称', en: 'Title of a new plan' }),
    titleEn: z.string().max(500).optional().meta({ zh: '英文名称', en: 'Title in English' }),
    author: authorField,
  }),
  output: z.object({
    ...{ plan: z.string(), written: z.boolean(), created: z.boolean(), revision: figureSchema },
    ...{ added: z.number(), changed: z.number(), unchanged: z.number(), kinds: z.record(z.string(), z.number()) },
    headings: z.array(z.object({ sheet: z.string(), row: z.number(), heading: z.string(), column: z.string() })),
    skipped: z.array(z.string()),
    faults: z.array(faultShape),
    /** The first of the items as they would be. */
    items: z.array(
      z.object({
        ...{ id: z.string(), kind: z.string(), parent: z.string().nullable() },
        fields: z.record(z.string(), z.unknown()),
      }),
    ),
    evidence: evidenceSchema,
  }),
  positional: ['plan', 'file'],
  effect: 'write',
  uses: 'store',
  async run(input, context) {
    const { plans } = await context.store();
    const before = await openOrNone(plans, input.plan);
    const { itemsOfRows } = await import('@yanzhen/evidence/plans');
    const { table, name } = await readTable({ ...input, money: before?.info.money }, context.signal);
    const unknown = table.unknown === undefined ? [] : [headingFault(table.unknown)];
    const read = itemsOfRows(table.rows, { levels: input.levels, existing: before?.items ?? [], source: name });
    const faults = [...unknown, ...read.faults, ...schemaFaults(read)];
    if (faults.length > 0 && !input.check) throw refused(name, faults);
    const edits = faults.length > 0 ? [] : editsToward(before?.items ?? [], read.items);
    const added = edits.filter((edit) => edit.do === 'add').length;
    const write = !input.check && (before === undefined || edits.length > 0);
    const revision = write ? await written(plans, input, before, table.info, read.items, edits) : before?.revision;
    return {
      ...{ plan: input.plan, written: write, created: write && before === undefined, revision: figure(revision) },
      ...{ added, changed: edits.length - added, unchanged: faults.length > 0 ? 0 : read.items.length - edits.length },
      kinds: countKinds(read.items),
      headings: [...table.headings],
      skipped: [...table.skipped],
      faults: faults.map(faultRow),
      items: read.items
        .slice(0, 200)
        .map(({ id, kind, parent, fields }) => ({ id, kind, parent, fields: { ...fields } })),
      evidence: planEvidence('plans.import', { plan: input.plan, source: name, check: input.check }),
    };
  },
});

interface Source {
  readonly file?: { readonly path: string; readonly name: string } | undefined;
  readonly text?: string | undefined;
  readonly mapping: Readonly<Record<string, string>>;
  /** The unit budgets of the plan are in. */
  readonly money: string | undefined;
  readonly check: boolean;
}

async function readTable(
  { file, text, mapping, money, check }: Source,
  signal: AbortSignal,
): Promise<{ readonly table: ReadPlanTable; readonly name: string }> {
  const { planColumnNames, readPlanTable } = await import('@yanzhen/evidence/plans');
  for (const column of Object.values(mapping)) {
    if (column === '' || (planColumnNames as readonly string[]).includes(column)) continue;
    throw new UserError(
      'plan-mapping',
      { zh: `没有名为 ${column} 的列。`, en: `There is no column ${column}.` },
      {
        place: { field: 'mapping' },
        found: column,
        expected: { zh: planColumnNames.join('、'), en: planColumnNames.join(', ') },
      },
    );
  }
  const known = mapping as Parameters<typeof readPlanTable>[2];
  if ((file === undefined) === (text === undefined)) throw oneOfBoth();
  const read = async (path: string, name: string) => ({
    table: await readPlanTable(path, name, known, signal, money, check),
    name,
  });
  if (file !== undefined) return await read(file.path, file.name);
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-paste-'));
  try {
    const path = join(folder, 'paste.csv');
    await writeFile(path, text!);
    return await read(path, '粘贴 paste');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function written(
  plans: PlanRepository,
  {
    plan,
    title,
    titleEn,
    author,
  }: { plan: string; title?: string | undefined; titleEn?: string | undefined; author: string },
  before: StoredPlan | undefined,
  info: Partial<PlanInfo> | undefined,
  items: readonly PlanItem[],
  edits: ReturnType<typeof editsToward>,
): Promise<number> {
  if (before !== undefined) return (await plans.edit(plan, edits, { seen: before.revision, author })).revision;
  const told = { zh: title ?? info?.title?.zh ?? plan, en: titleEn ?? info?.title?.en ?? title ?? plan };
  const made = await plans.create({ info: { ...info, id: plan, title: told }, items }, author);
  return made.revision;
}

async function openOrNone(plans: PlanRepository, id: string): Promise<StoredPlan | undefined> {
  try {
    return await plans.open(id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Of a file that is only checked, the headings can then be explained one by one. */
const headingFault = ({ text, advice }: UserError): RowFault => ({
  ...{ row: 1, text: { ...text } },
  ...(advice !== undefined && { expected: { ...advice } }),
});

/** What the fields of an item may be is said once, where edits are checked. */
function schemaFaults({ items, origins }: RowItems): RowFault[] {
  return items.flatMap((item) => {
    const checked = planItem.safeParse(item);
    if (checked.success) return [];
    const at = origins.get(item.id);
    const [issue] = checked.error.issues;
    const column = issue?.path.at(-1);
    return [
      {
        ...(at?.sheet !== undefined && { sheet: at.sheet }),
        ...{ row: at?.row ?? 1, column: String(column ?? '') },
        text: { zh: `“${item.id}”有一项不合格式`, en: `something of “${item.id}” is not as it should be` },
        found: issue?.message ?? '',
      },
    ];
  });
}

function countKinds(items: readonly PlanItem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function faultRow({ sheet = '', row, column = '', text, found = '', expected }: RowFault): z.output<typeof faultShape> {
  return { sheet, row, column, text: { ...text }, found, expected: expected === undefined ? null : { ...expected } };
}

function refused(file: string, faults: readonly RowFault[]): UserError {
  const [first] = faults as [RowFault];
  const more = faults.length - 1;
  const also = more === 0 ? { zh: '', en: '' } : { zh: `（另有 ${more} 处）`, en: ` (and ${more} more)` };
  return new UserError(
    'plan-table',
    {
      zh: `没有导入：第 ${first.row} 行${first.column ? `“${first.column}”` : ''}，${first.text.zh}${also.zh}。`,
      en: `Nothing was imported: row ${first.row}${first.column ? `, “${first.column}”` : ''}: ${first.text.en}${also.en}.`,
    },
    {
      place: {
        ...{ file, row: first.row },
        ...(first.sheet !== undefined && first.sheet !== '' && { sheet: first.sheet }),
        ...(first.column !== undefined && { column: first.column }),
      },
      ...(first.found !== undefined && { found: first.found }),
      ...(first.expected && { expected: first.expected }),
      advice: { zh: '用 check 可以一次看到全部问题。', en: 'check shows all of them at once.' },
    },
  );
}

function oneOfBoth(): UserError {
  return new UserError(
    'file-or-text',
    { zh: '请给出一个文件，或粘贴的表格，二者取一。', en: 'Give either a file or a pasted table.' },
    { place: { field: 'file' } },
  );
}
