import {
  complexityOutlook,
  distance,
  locationQuotient,
  type Presence,
  type ProximityConvention,
  proximity,
  UNKNOWN,
} from '@yanzhen/science/advantage';
import { z } from 'zod';
import { evidenceOf, figureFields, openFigures, select, yearField } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { type EncodedText, table } from '../table.ts';
import { complexityByYear } from './complexity.ts';
import { conventionField, presenceFields } from './complexity-fields.ts';
import { presenceConventions } from './gate-notes.ts';

const identity = { name: 'advantage.cells', version: 1 } as const;

/** Indicators of every region × industry cell. */
export const cells = defineOperation({
  ...identity,
  summary: {
    zh: '各地区各行业的区位商、关联密度与前景增益',
    en: 'Location quotient, density and outlook gain of every region and industry',
  },
  description: {
    zh: '每个地区、行业一行：数值、区位商、是否具有优势、关联密度、距离、复杂度前景增益。没有报告的单元格各列留空。',
    en: 'One row per region and industry: value, location quotient, presence, relatedness density, distance, complexity outlook gain. A cell nobody reported has no presence and no gain.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    ...presenceFields,
    ...conventionField,
    region: z.string().optional().meta({ zh: '只列出这个地区', en: 'Only this region' }),
    industry: z.string().optional().meta({ zh: '只列出这个行业', en: 'Only this industry' }),
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region' } },
    industry: { type: 'text', describe: { zh: '行业代码', en: 'Industry' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    value: { type: 'number', describe: { zh: '数值', en: 'Value' } },
    lq: { type: 'number', describe: { zh: '区位商', en: 'Location quotient' } },
    present: { type: 'integer', describe: { zh: '1 具有优势，0 没有', en: '1 present, 0 absent' } },
    density: { type: 'number', describe: { zh: '关联密度', en: 'Relatedness density' } },
    distance: { type: 'number', describe: { zh: '距离，即 1 减关联密度', en: 'Distance: 1 less density' } },
    cog: { type: 'number', describe: { zh: '复杂度前景增益', en: 'Complexity outlook gain' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const { years, notes } = complexityByYear(figures, input);
    const { x, year, totals, presence, index } = years[0]!;
    const { info } = figures.dataset;
    const rows = input.region === undefined ? undefined : select(info, 'region', x.rows, input.region);
    const columns = input.industry === undefined ? undefined : select(info, 'industry', x.columns, input.industry);
    const phi = proximity(presence, input.convention as ProximityConvention);
    const { density, cog } = complexityOutlook(presence, phi, index);
    const kept = positions(x.rows.length, x.columns.length, rows, columns);
    const pick = (values: Float64Array) => (kept === undefined ? values : Float64Array.from(kept, (at) => values[at]!));
    return {
      columns: {
        region: encoded(x.rows, x.values.length, kept, (at) => Math.floor(at / x.columns.length)),
        industry: encoded(x.columns, x.values.length, kept, (at) => at % x.columns.length),
        year: new Int16Array(kept?.length ?? x.values.length).fill(year),
        value: pick(x.values),
        lq: pick(locationQuotient(x, totals).values),
        present: presentColumn(presence, kept),
        density: pick(density.values),
        distance: pick(distance(density).values),
        cog: pick(cog.values),
      },
      length: kept?.length ?? x.values.length,
      evidence: evidenceOf(identity, { ...input, year }, figures, conventionsOf(presence, input.convention), notes),
    };
  },
});

/** Positions of the cells asked for, or undefined for all. */
function positions(rows: number, columns: number, row?: number, column?: number): Uint32Array | undefined {
  if (row === undefined && column === undefined) return undefined;
  if (row === undefined) return Uint32Array.from({ length: rows }, (_, r) => r * columns + column!);
  if (column === undefined) return Uint32Array.from({ length: columns }, (_, i) => row * columns + i);
  return Uint32Array.of(row * columns + column);
}

function encoded(
  labels: readonly string[],
  length: number,
  kept: Uint32Array | undefined,
  codeAt: (at: number) => number,
): EncodedText {
  const codes = kept === undefined ? Uint32Array.from({ length }, (_, at) => codeAt(at)) : kept.map(codeAt);
  return { labels, codes };
}

/** Presence as numbers, NaN where the cell was not reported. */
function presentColumn({ cells: codes, unknown }: Presence, kept: Uint32Array | undefined): ArrayLike<number> {
  const chosen = kept === undefined ? codes : Uint8Array.from(kept, (at) => codes[at]!);
  return unknown === 0 ? chosen : Float64Array.from(chosen, (code) => (code === UNKNOWN ? Number.NaN : code));
}

function conventionsOf(presence: Presence, convention: string) {
  return {
    ...presenceConventions(presence),
    proximity: convention,
    density: convention === 'harvard' ? 'an industry counts as related to itself' : 'without the industry itself',
    cog: 'raw eigenvector, divided by the standard deviation of raw ECI',
  };
}
