import { type AdvantageState, advantageState, ranksOf } from '@yanzhen/science/advantage';
import { type CellChange, type Matrix, withChanges } from '@yanzhen/science/labelled';
import { z } from 'zod';
import {
  ASSUMED,
  changeField,
  changesOf,
  cut,
  evidenceOf,
  figureFields,
  openFigures,
  yearField,
  yearIn,
} from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { presenceFields } from './complexity-fields.ts';
import { presenceConventions, refusalNotes } from './gate-notes.ts';

const identity = { name: 'advantage.what-if', version: 1 } as const;

/** How quotients, presence and complexity move when some cells change. */
export const whatIf = defineOperation({
  ...identity,
  summary: { zh: '如果改变某地某行业，优势与复杂度如何变化', en: 'How strength and complexity move if a cell changes' },
  description: {
    zh: '把若干单元格改为给定数值，列出随之变化的区位商、优势、地区复杂度与名次、行业复杂度。数据集本身不变。',
    en: 'Sets some cells to other amounts and lists what moves: location quotients and presence, the complexity and rank of regions, the complexity of industries. The dataset itself stays as it is.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    ...presenceFields,
    ...changeField,
    every_quotient: z.boolean().default(false).meta({
      zh: '列出所有变化的区位商，而不只是所改地区和行业的',
      en: 'List every quotient that moves, not only those of the regions and industries changed',
    }),
  }),
  output: table({
    indicator: {
      type: 'text',
      describe: { zh: '指标：lq、present、eci、eci_rank、pci', en: 'lq, present, eci, eci_rank or pci' },
    },
    region: { type: 'text', describe: { zh: '地区；行业指标留空', en: 'Region; empty for an industry’s indicator' } },
    industry: { type: 'text', describe: { zh: '行业；地区指标留空', en: 'Industry; empty for a region’s indicator' } },
    before: { type: 'number', describe: { zh: '改变前', en: 'Before' } },
    after: { type: 'number', describe: { zh: '改变后', en: 'After' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const year = yearIn(figures, input.year);
    const { matrices, notes } = cut(figures, [year]);
    const x = matrices[0]!;
    const changes = changesOf(input.change, figures, x);
    const before = advantageState(x, input.threshold);
    const after = advantageState(withChanges(x, changes), input.threshold);
    const moves = [
      ...cellMoves(x, before, after, input.every_quotient ? undefined : touched(changes)),
      ...unitMoves('eci', x.rows, [], before.index.eci, after.index.eci),
      ...unitMoves('eci_rank', x.rows, [], ranksOf(before.index.eci), ranksOf(after.index.eci)),
      ...unitMoves('pci', [], x.columns, before.index.pci, after.index.pci),
    ];
    return {
      columns: {
        indicator: moves.map(({ indicator }) => indicator),
        region: moves.map(({ region }) => region),
        industry: moves.map(({ industry }) => industry),
        before: moves.map((move) => move.before),
        after: moves.map((move) => move.after),
      },
      length: moves.length,
      evidence: evidenceOf(identity, { ...input, year }, figures, presenceConventions(after.presence), [
        ...notes,
        ASSUMED,
        ...refusalNotes(after.index),
      ]),
    };
  },
});

interface Move {
  readonly indicator: string;
  readonly region: string;
  readonly industry: string;
  readonly before: number;
  readonly after: number;
}

/** Whether a cell shares a region or an industry with a change. */
function touched(changes: readonly CellChange[]): (row: number, column: number) => boolean {
  const rows = new Set(changes.map(({ row }) => row));
  const columns = new Set(changes.map(({ column }) => column));
  return (row, column) => rows.has(row) || columns.has(column);
}

function cellMoves(
  { rows, columns }: Matrix,
  before: AdvantageState,
  after: AdvantageState,
  listed: ((row: number, column: number) => boolean) | undefined,
): Move[] {
  const moves: Move[] = [];
  rows.forEach((region, r) => {
    columns.forEach((industry, c) => {
      const at = r * columns.length + c;
      const lq = { before: before.quotient.values[at]!, after: after.quotient.values[at]! };
      if ((listed === undefined || listed(r, c)) && !Object.is(lq.before, lq.after)) {
        moves.push({ indicator: 'lq', region, industry, ...lq });
      }
      // Presence that flips is always worth a row, wherever it is.
      const present = { before: presenceAt(before, at), after: presenceAt(after, at) };
      if (!Object.is(present.before, present.after)) moves.push({ indicator: 'present', region, industry, ...present });
    });
  });
  return moves;
}

/** 1, 0, or NaN where the cell is missing. */
function presenceAt({ presence }: AdvantageState, at: number): number {
  return presence.cells[at]! > 1 ? Number.NaN : presence.cells[at]!;
}

/** One row per region or industry whose value changed. */
function unitMoves(
  indicator: string,
  regions: readonly string[],
  industries: readonly string[],
  before: Float64Array,
  after: Float64Array,
): Move[] {
  const moves: Move[] = [];
  before.forEach((value, k) => {
    if (Object.is(value, after[k])) return;
    moves.push({ indicator, region: regions[k] ?? '', industry: industries[k] ?? '', before: value, after: after[k]! });
  });
  return moves;
}
