import type { Unit } from '@yanzhen/evidence/dataset';
import { type DisclosureRules, protection, type Sensitivity, sensitivity } from '@yanzhen/science/disclosure';
import { codeAtLevel, type Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import type { Basis, BasisGuard, BasisPart, NewRelease } from '../../store/joint/types.ts';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { cut, type Figures, figureFields, openFigures, yearField, yearIn } from '../figures/index.ts';
import { type HeldBack, heldBack } from './held-back.ts';
import { spaceField } from './joint-fields.ts';

const measureField = (zh: string, en: string) => z.string().min(1).optional().meta({ zh, en });

/** What is offered to a joint space, and what is known of the firms behind it. */
export const offerFields = {
  space: spaceField,
  ...figureFields,
  ...yearField,
  as: z.enum(['cells', 'sums']).default('cells').meta({
    zh: 'cells：成员看得到放行的数；sums：只进入多方合计，谁也看不到单独的数',
    en: 'cells: members see the figures released; sums: they only enter sums over several members',
  }),
  count: measureField('企业数指标的代码', 'Measure that counts the firms'),
  largest: measureField('最大一家企业数额的指标代码', 'Measure of the largest firm’s amount'),
  second: measureField('第二大企业数额的指标代码', 'Measure of the second largest firm’s amount'),
  cleared: z.string().min(4).max(500).optional().meta({
    zh: '没有企业数时，为何可以放行（如“已在统计年鉴公开”）；记入清单',
    en: 'Why figures without a count of firms may go out (“published in the yearbook”); kept in the list',
  }),
};

export type OfferInput = z.output<z.ZodObject<typeof offerFields>>;

export type Held = Sensitivity | 'secondary';

/** A figure of the table, released or held back. */
export interface OfferedFigure {
  readonly region: string | null;
  readonly industry: string | null;
  readonly value: number;
  readonly held: Held | undefined;
}

export interface Offer {
  readonly release: NewRelease;
  readonly figures: readonly OfferedFigure[];
  readonly notes: readonly Note[];
}

/** What a dataset would let out under the rules of a space: nothing sensitive, and nothing that gives it away. */
export async function offerOf(context: OperationContext, input: OfferInput, rules: DisclosureRules): Promise<Offer> {
  const figures = await openFigures(context, input);
  const year = yearIn(figures, input.year);
  const { matrices, notes } = cut({ ...figures, industryLevel: undefined }, [year]);
  const fine = matrices[0]!;
  const firms = await firmsBehind(context, input, year, fine);
  const table = new OfferTable(figures, fine, firms, input, rules);
  const found = await heldBack(table, input.as);
  const basis = basisOf(table, `${figures.measure.code}|${year}`, found, input.as, rules);
  return {
    ...{ figures: found.figures, notes },
    release: {
      description: describe(figures, table, year, input, found.figures.filter(({ held }) => held !== undefined).length),
      figures: found.figures
        .filter(({ held }) => held === undefined && input.as === 'cells')
        .map(({ region, industry, value }) => ({ region, industry, value })),
      basis,
    },
  };
}

/** A sensitive figure stays open at least by this, in its own unit, however small it is. */
const leastDistance = 1e-6;

/** What is known of the firms behind each fine cell; NaN where nothing is. */
interface Firms {
  readonly count: Float64Array;
  readonly largest: Float64Array;
  readonly second: Float64Array;
}

async function firmsBehind(context: OperationContext, input: OfferInput, year: number, fine: Matrix): Promise<Firms> {
  const read = async (measure: string | undefined): Promise<Float64Array> => {
    const values = new Float64Array(fine.values.length).fill(Number.NaN);
    if (measure === undefined) return values;
    const { level: _, ...rest } = input;
    const other = await openFigures(context, { ...rest, measure });
    const { matrix } = { matrix: cut(other, [yearIn(other, year)]).matrices[0]! };
    const column = new Map(matrix.columns.map((code, at) => [code, at]));
    const row = new Map(matrix.rows.map((code, at) => [code, at]));
    for (let cell = 0; cell < values.length; cell++) {
      const r = row.get(fine.rows[Math.floor(cell / fine.columns.length)]!);
      const c = column.get(fine.columns[cell % fine.columns.length]!);
      if (r !== undefined && c !== undefined) values[cell] = matrix.values[r * matrix.columns.length + c]!;
    }
    return values;
  };
  return { count: await read(input.count), largest: await read(input.largest), second: await read(input.second) };
}

/** The table on offer: regions × industries at the level asked for, and the fine cells that each figure adds up. */
export class OfferTable {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly values: Float64Array;
  /** Fine cells of each figure, by position; empty where one of them is missing. */
  readonly members: readonly (readonly number[])[];
  readonly why: readonly (Sensitivity | undefined)[];
  readonly protection: Float64Array;
  readonly fine: Matrix;
  readonly fineProtection: Float64Array;
  /** Why a sum of fine cells may not be released by itself. */
  readonly judge: (cells: readonly number[]) => Sensitivity | undefined;
  /** How far others must stay from a sum of fine cells; 0 where they may know it. */
  readonly distance: (cells: readonly number[]) => number;

  constructor({ classification }: Figures, fine: Matrix, firms: Firms, input: OfferInput, rules: DisclosureRules) {
    const level = input.level;
    const group = fine.columns.map((code) => (level === undefined ? code : codeAtLevel(code, level, classification)));
    this.fine = fine;
    this.regions = fine.rows;
    this.industries = [...new Set(group)];
    const columns = this.industries.map((code) => group.flatMap((own, at) => (own === code ? [at] : [])));
    this.members = fine.rows.flatMap((_, row) =>
      columns.map((inside) => {
        const cells = inside.map((column) => row * fine.columns.length + column);
        return cells.some((cell) => Number.isNaN(fine.values[cell]!)) ? [] : cells;
      }),
    );
    const cleared = input.cleared !== undefined && input.count === undefined;
    const behind = (cells: readonly number[]) => contributorsOf(fine, firms, cells);
    this.judge = (cells) => (cleared ? undefined : sensitivity(behind(cells), rules));
    this.distance = (cells) =>
      this.judge(cells) === undefined ? 0 : Math.max(protection(behind(cells), rules), leastDistance);
    this.values = Float64Array.from(this.members, (cells) =>
      cells.length === 0 ? Number.NaN : cells.reduce((sum, cell) => sum + fine.values[cell]!, 0),
    );
    this.why = this.members.map((cells) => (cells.length === 0 ? undefined : this.judge(cells)));
    this.protection = Float64Array.from(this.members, (cells) => (cells.length === 0 ? 0 : this.distance(cells)));
    this.fineProtection = Float64Array.from(fine.values, (value, cell) =>
      Number.isNaN(value) ? 0 : this.distance([cell]),
    );
  }
}

/** Firms behind a sum of cells, as far as they are known; each firm is taken to stand in one cell. */
function contributorsOf(fine: Matrix, { count, largest, second }: Firms, cells: readonly number[]) {
  const top = cells.flatMap((cell) => [largest[cell]!, second[cell]!]).sort((a, b) => b - a);
  const known = top.length > 0 && top.every((amount) => !Number.isNaN(amount));
  return {
    total: cells.reduce((sum, cell) => sum + fine.values[cell]!, 0),
    count: cells.reduce((sum, cell) => sum + count[cell]!, 0),
    largest: known ? top[0]! : Number.NaN,
    second: known ? (top[1] ?? 0) : Number.NaN,
  };
}

function basisOf(
  table: OfferTable,
  subject: string,
  { sums, totals }: HeldBack,
  as: OfferInput['as'],
  rules: DisclosureRules,
): Basis {
  const { fine } = table;
  const place = new Map<number, number>();
  const cells: { key: string; value: number }[] = [];
  fine.values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    const [region, industry] = [
      fine.rows[Math.floor(cell / fine.columns.length)]!,
      fine.columns[cell % fine.columns.length]!,
    ];
    place.set(cell, cells.push({ key: `${subject}|${region}|${industry}|${value}`, value }) - 1);
  });
  const at = (members: readonly number[]) => members.map((cell) => place.get(cell)!);
  const parts: BasisPart[] = table.members.flatMap((members, figure) => {
    if (members.length === 0) return [];
    const [region, industry] = nameOfFigure(table, figure);
    return [{ region, industry, members: at(members), value: table.values[figure]! }];
  });
  const guards: BasisGuard[] = [];
  const guard = (names: [string, string, string], members: readonly number[], value: number, distance: number) => {
    // What only enters sums is nobody's to know, sensitive or not.
    const least = as === 'sums' ? rules.closeness * value : 0;
    if (Math.max(distance, least) > 0)
      guards.push({
        ...{ name: `${names[0]} ${names[1]}`, industry: names[2], members: at(members), value },
        protection: Math.max(distance, least),
      });
  };
  for (const [figure, members] of table.members.entries()) {
    if (members.length === 0) continue;
    const [region, industry] = nameOfFigure(table, figure);
    guard([region, industry, industry], members, table.values[figure]!, table.protection[figure]!);
    if (members.length === 1) continue;
    for (const cell of members) {
      const code = fine.columns[cell % fine.columns.length]!;
      guard([region, code, industry], [cell], fine.values[cell]!, table.fineProtection[cell]!);
    }
  }
  for (const { region, industry, members } of totals) {
    const value = members.reduce((sum, cell) => sum + fine.values[cell]!, 0);
    guard([region ?? '', industry ?? '', industry ?? ''], members, value, table.distance(members));
  }
  return { cells, parts, guards, sums: sums.map(({ members, value }) => ({ members: at(members), value })) };
}

function nameOfFigure({ industries, regions }: OfferTable, figure: number): [string, string] {
  return [regions[Math.floor(figure / industries.length)]!, industries[figure % industries.length]!];
}

function describe(
  { dataset: { info }, measure, classification }: Figures,
  table: OfferTable,
  year: number,
  { as, cleared }: OfferInput,
  held: number,
): NewRelease['description'] {
  const unit = (units: readonly Unit[]) => (code: string) => {
    const own = units.find((one) => one.code === code);
    return {
      code,
      name: own?.name ?? { zh: code, en: code },
      level: own?.level ?? classification.get(code)?.level ?? 1,
    };
  };
  return {
    ...{ title: info.title, source: info.source, licence: info.licence },
    ...{ dataset: info.id, version: info.version, hash: info.hash, year, as, held, cleared: cleared ?? null },
    measure: { code: measure.code, name: measure.name, unit: measure.unit, estimate: measure.estimate },
    ...{ regionScheme: info.regionScheme, industryScheme: info.industryScheme },
    regions: table.regions.map(unit(info.regions)),
    industries: table.industries.map(unit(info.industries)),
  };
}
