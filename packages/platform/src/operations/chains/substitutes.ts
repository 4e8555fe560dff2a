import { UserError } from '@yanzhen/evidence/errors';
import { concentrations, substitutes as findSubstitutes } from '@yanzhen/science/chains/resilience';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { inPieces } from '../in-pieces.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import {
  distancesOf,
  findDistances,
  flowVariants,
  variantContents,
  variantConventions,
  variantFields,
  variantTable,
} from './flow-variants.ts';
import { encoded, unitCode } from './nodes.ts';
import { rangeColumns } from './resilience.ts';
import { variantNote } from './resilience-evidence.ts';
import { withinField } from './resilience-input.ts';
import { tableEvidence } from './table-fields.ts';

const substitutesInput = z.object({
  ...variantFields,
  region: z.string().meta({ zh: '购买的地区', en: 'Region that buys' }),
  sector: z.string().meta({ zh: '投入部门', en: 'Input' }),
  supplier: z.string().optional().meta({
    zh: '被替代的来源地区，默认供应最多的外地',
    en: 'Region to stand in for; by default the other region that delivers most',
  }),
  within: withinField,
  overproduction: z.number().min(1).max(5).default(1.25).meta({
    zh: '产能最多可达正常的倍数，其余为余力',
    en: 'Most capacity, in multiples of normal: what is above it is spare',
  }),
});
type SubstitutesInput = z.output<typeof substitutesInput>;

/** Who could stand in for a source of an input, from how far and with how much to spare. */
export const substitutes = defineOperation({
  name: 'chains.substitutes',
  version: 1,
  summary: { zh: '替代来源：距离之内谁有余力', en: 'Substitutes within a distance, with spare capacity' },
  description: {
    zh: '一个地区的一种投入若失去某个来源，距离之内有哪些地区（含本地）能替代：距离、余力（产能上限减正常产出）和够填补几成。余力是假设，同一余力别的买家也要用；流量是估算时缺口给出范围。不知道地区位置、也没有用 --places 给出时，不论远近都列出。',
    en: 'Should a region lose a source of an input: which regions within a distance (itself included) could stand in, how far they are, what they could make above normal, and what part of the gap that fills. Spare capacity is an assumption and other buyers want it too; on estimated flows the gap is a range. Where places are neither known nor given (--places) every region is listed, however far.',
  },
  input: substitutesInput,
  output: table({
    region: { type: 'text', describe: { zh: '能替代的地区', en: 'Region that could stand in' } },
    distance: {
      type: 'number',
      describe: {
        zh: '与买方的距离（千米）；位置未知时为空',
        en: 'Kilometres from the buyer; empty where places are not known',
      },
    },
    spare: { type: 'number', describe: { zh: '一年的余力（表的单位）', en: 'Spare a year, in the table’s unit' } },
    value: {
      type: 'number',
      describe: { zh: '余力为缺口的几倍', en: 'Spare over the gap, under the table’s own flows' },
    },
    least: { type: 'number', describe: { zh: '各流量模型中的最小值', en: 'Least over the flow models' } },
    largest: { type: 'number', describe: { zh: '各流量模型中的最大值', en: 'Most over the flow models' } },
    models: {
      type: 'integer',
      describe: { zh: '在几种流量模型下有缺口', en: 'Under how many flow models there is a gap' },
    },
  }),
  positional: ['table', 'region', 'sector'],
  effect: 'read',
  piece: gapPiece,
  async run(input, context) {
    const variants = await flowVariants(input, context);
    const { info, table: given } = await context.tables.load(input.table);
    const far = await (input.places ? distancesOf : findDistances)(info, input.places);
    const need = await needOf(input, context);
    const gaps = await inPieces(
      {
        ...{ operation: 'chains.substitutes', version: 1, input, count: variants.length },
        contents: await variantContents(input, context),
        doing: { zh: '正在计算缺口', en: 'Computing the gap' },
      },
      (number) => gapPiece(input, number, context),
      context,
    );
    const number = new Map(info.regions.map(({ code }, r) => [code, r]));
    const distance = (from: string, to: string) =>
      far?.[number.get(from)! * number.size + number.get(to)!] ?? Number.NaN;
    const found = findSubstitutes(given, need, distance, input.within, input.overproduction);
    return {
      columns: {
        region: encoded(found.map(({ region }) => region)),
        distance: found.map((one) => one.distance),
        spare: found.map(({ spare }) => spare),
        ...rangeColumns(found.map(({ spare }) => gaps.map((gap) => (gap > 0 ? spare / gap : Number.NaN)))),
      },
      length: found.length,
      evidence: tableEvidence('chains.substitutes', input, info, {
        conventions: {
          ...variantConventions(variants),
          supplier: need.supplier,
          gap: `${Math.min(...gaps)} to ${Math.max(...gaps)} ${info.unit} a year`,
          within: far === undefined ? 'any distance: places not known' : `${input.within} km, great circle`,
          spare: `(${input.overproduction} − 1) × output`,
        },
        notes: [variantNote(variants), spareNote(input), far === undefined ? anyDistance : distanceNote(input)],
      }),
    };
  },
});

function spareNote({ overproduction }: SubstitutesInput): Note {
  const percent = Number((100 * (overproduction - 1)).toPrecision(4));
  return {
    code: 'spare-assumption',
    level: 'caution',
    text: {
      zh: `余力是假设：产能最多比正常高 ${percent}%；同一余力别的买家也要用。`,
      en: `Spare capacity is an assumption: at most ${percent} % above normal; other buyers want the same.`,
    },
  };
}

function distanceNote({ within }: SubstitutesInput): Note {
  return {
    code: 'within-distance',
    level: 'information',
    text: { zh: `只看 ${within} 千米之内，直线距离。`, en: `Only within ${within} km, great circle.` },
  };
}

const anyDistance: Note = {
  code: 'distance-unknown',
  level: 'caution',
  text: {
    zh: '不知道各地区的位置，所以不论远近都列出；用 --places 给出每个地区的纬度和经度，就能按距离挑选。',
    en: 'Where the regions lie is not known, so all of them are listed however far; give latitude and longitude of each with --places to choose by distance.',
  },
};

/** Who buys what, and from whom no longer. */
async function needOf(input: SubstitutesInput, context: OperationContext) {
  const { info, table: given } = await context.tables.load(input.table);
  const region = unitCode(info, 'region', input.region);
  const sector = unitCode(info, 'sector', input.sector);
  if (input.supplier !== undefined) return { region, sector, supplier: unitCode(info, 'region', input.supplier) };
  const main = concentrations(given, region).find((one) => one.sector === sector)?.outsideMain ?? '';
  if (main !== '') return { region, sector, supplier: main };
  throw new UserError(
    'no-outside-source',
    {
      zh: '这个地区的这种投入没有外地来源。',
      en: 'The region gets nothing of this input from another region.',
    },
    { kind: 'absent', place: { field: 'sector' }, found: input.sector },
  );
}

/** What the source delivers a year, under one flow model. */
async function gapPiece(input: SubstitutesInput, number: number, context: OperationContext): Promise<number> {
  const variants = await flowVariants(input, context);
  const { region, sector, supplier } = await needOf(input, context);
  const given = await variantTable(variants[number]!, input, context);
  const found = concentrations(given, region).find((one) => one.sector === sector);
  return (found?.value ?? 0) * (found?.shares.get(supplier) ?? 0);
}
