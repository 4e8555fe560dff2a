import { UserError } from '@yanzhen/evidence/errors';
import { protectTable } from '@yanzhen/science/disclosure';
import { highsSolver } from '../../solver/index.ts';
import type { BasisSum } from '../../store/joint/types.ts';
import { breather } from './breather.ts';
import type { OfferedFigure, OfferTable } from './offer.ts';

/** More than this and the search for what else to hold back would keep a server waiting. */
const mostFigures = 5000;

export interface HeldBack {
  readonly figures: readonly OfferedFigure[];
  /** What leaves: each number and the fine cells it adds up. */
  readonly sums: readonly BasisSum[];
  /** Totals, with the fine cells they add up. */
  readonly totals: readonly {
    readonly region: string | null;
    readonly industry: string | null;
    readonly members: readonly number[];
  }[];
}

/** The figures of a table with their totals, each released or held back, and the sums that leave. */
export async function heldBack(table: OfferTable, as: 'cells' | 'sums'): Promise<HeldBack> {
  const { regions, industries, values, protection, members, why } = table;
  const [rows, columns] = [regions.length, industries.length];
  if (values.length > mostFigures) throw tooLarge(values.length);
  if (as === 'sums') {
    const figures = members.flatMap((cells, at) => (cells.length === 0 ? [] : [figureOf(table, at, undefined)]));
    return { figures, sums: [], totals: [] };
  }
  const held = await protectTable(await highsSolver(), { rows, columns, values, protection }, breather());
  const figures: OfferedFigure[] = [];
  const sums: BasisSum[] = [];
  const totals: HeldBack['totals'][number][] = [];
  const add = (
    region: string | null,
    industry: string | null,
    cells: readonly number[],
    back: OfferedFigure['held'],
  ) => {
    if (cells.length === 0) return;
    const value = cells.reduce((sum, cell) => sum + table.fine.values[cell]!, 0);
    figures.push({ region, industry, value, held: back });
    if (back === undefined) sums.push({ members: cells, value });
  };
  const secondary = (flag: number) => (flag ? ('secondary' as const) : undefined);
  for (const [at, cells] of members.entries()) {
    const region = regions[Math.floor(at / columns)]!;
    add(region, industries[at % columns]!, cells, why[at] ?? secondary(held.cells[at]!));
  }
  /** A total is a figure too: few firms may stand behind all of it. */
  const total = (region: string | null, industry: string | null, inside: readonly number[], flag: number) => {
    const cells = inside.flatMap((at) => [...members[at]!]);
    if (cells.length === 0) return;
    totals.push({ region, industry, members: cells });
    add(region, industry, cells, table.judge(cells) ?? secondary(flag));
  };
  const range = (length: number) => Array.from({ length }, (_, at) => at);
  // A total of a single figure is that figure once more.
  if (columns > 1)
    for (const r of range(rows))
      total(
        regions[r]!,
        null,
        range(columns).map((c) => r * columns + c),
        held.rowTotals[r]!,
      );
  if (rows > 1)
    for (const c of range(columns))
      total(
        null,
        industries[c]!,
        range(rows).map((r) => r * columns + c),
        held.columnTotals[c]!,
      );
  if (rows > 1 && columns > 1) total(null, null, range(rows * columns), Number(held.grandTotal));
  return { figures, sums, totals };
}

function figureOf({ regions, industries, values }: OfferTable, at: number, held: OfferedFigure['held']): OfferedFigure {
  const columns = industries.length;
  return { region: regions[Math.floor(at / columns)]!, industry: industries[at % columns]!, value: values[at]!, held };
}

function tooLarge(found: number): UserError {
  return new UserError(
    'offer-too-large',
    { zh: `一次最多放行 ${mostFigures} 个数。`, en: `At most ${mostFigures} figures can be released at a time.` },
    {
      found: String(found),
      advice: {
        zh: '请选择较粗的行业层级（--level）或较少的地区（--regions）。',
        en: 'Choose a broader level of industries (--level) or fewer regions (--regions).',
      },
    },
  );
}
