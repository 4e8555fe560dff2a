import { type ShiftShareMethod, shiftShare, sumParts } from '@yanzhen/science/advantage';
import type { OperationContext } from '../../context.ts';
import { cut, openFigures, select } from '../../figures/index.ts';
import { changeNotes, yearsBetween } from '../shift-share.ts';
import { type Account, missingField } from './account.ts';
import { type Alternative, alternative } from './alternatives.ts';
import type { ExplainInput } from './fields.ts';
import { type ExplainedInput, input as quantity } from './inputs.ts';

/** Column of `advantage shift-share` and the part it holds. */
const PARTS = {
  national_effect: 'national',
  industry_mix_effect: 'mix',
  regional_effect: 'regional',
  allocation_effect: 'allocation',
} as const;

type GrowthCode = keyof typeof PARTS;

export const growthCodes = Object.keys(PARTS) as [GrowthCode, ...GrowthCode[]];

/** One part of the change of a region, an industry, or an industry in a region. */
export async function growthAccount(
  code: GrowthCode,
  input: ExplainInput,
  context: OperationContext,
): Promise<Account> {
  if (input.region === undefined && input.industry === undefined) throw missingField('region', ['region', 'industry']);
  const figures = await openFigures(context, input);
  const years = yearsBetween(figures, input);
  const { matrices, notes } = cut(figures, years);
  const first = matrices[0]!;
  const { info } = figures.dataset;
  const row = input.region === undefined ? -1 : select(info, 'region', first.rows, input.region);
  const column = input.industry === undefined ? -1 : select(info, 'industry', first.columns, input.industry);
  const m = first.columns.length;
  const method = methodOf(code, input);
  const wanted = (cell: number) =>
    (row < 0 || Math.floor(cell / m) === row) && (column < 0 || cell % m === column) ? 0 : -1;
  const split = (by: ShiftShareMethod, over: typeof matrices) => {
    const result = shiftShare(over, by);
    const skipped = row >= 0 && column >= 0 && Number.isNaN(result.cells.change[row * m + column]!);
    const sums = sumParts(result, wanted, 1);
    const part = (name: keyof typeof sums) => (skipped ? Number.NaN : sums[name][0]!);
    return { result, part };
  };
  const { result, part } = split(method, matrices);
  const region = first.rows[row] ?? null;
  const industry = first.columns[column] ?? null;
  return {
    figures,
    value: part(PARTS[code]),
    years: [years[0]!, years.at(-1)],
    region,
    industry,
    other: null,
    otherIs: 'region',
    inputs: quantities(part, result.growth, industry === null ? undefined : growthOf(column, m, result.cells)),
    alternatives: forms(code, method, (by) => split(by, matrices).part(PARTS[code])),
    restsOn: {
      regions: region === null ? undefined : [region],
      industries: industry === null ? undefined : [industry],
      columns: first.columns,
    },
    parameters: { method, dynamic: input.dynamic, from: years[0], to: years.at(-1) },
    conventions: { method, form: years.length > 2 ? 'dynamic' : 'comparative static' },
    notes: [...notes, ...changeNotes(result, first)],
  };
}

/** Under Dunn there is no allocation effect, so that asked about one without a method, the other is meant. */
function methodOf(code: GrowthCode, { method }: ExplainInput): ShiftShareMethod {
  if (method === 'dunn' || method === 'esteban-marquillas') return method;
  return code === 'allocation_effect' ? 'esteban-marquillas' : 'dunn';
}

type Cells = ReturnType<typeof shiftShare>['cells'];

/** Growth of an industry over the whole span, over the cells that were not left out. */
function growthOf(column: number, columns: number, { start, end }: Cells): number {
  let [before, after] = [0, 0];
  for (let cell = column; cell < start.length; cell += columns) {
    if (Number.isNaN(start[cell]!)) continue;
    before += start[cell]!;
    after += end[cell]!;
  }
  return after / before - 1;
}

function quantities(
  part: (name: keyof Cells) => number,
  growth: number,
  industryGrowth: number | undefined,
): ExplainedInput[] {
  return [
    quantity('X₀', '期初', 'at the start', part('start')),
    quantity('X₁', '期末', 'at the end', part('end')),
    quantity('g', '全部合计的增长率', 'growth of everything together', growth),
    ...(industryGrowth === undefined
      ? []
      : [quantity('g_i', '该产业各地合计的增长率', 'growth of the industry everywhere', industryGrowth)]),
    quantity('X₁ − X₀', '变化，等于下列各项之和', 'change: the sum of what follows', part('change')),
    quantity('N', '全国增长分量', 'national effect', part('national')),
    quantity('S', '产业结构分量', 'industry-mix effect', part('mix')),
    quantity('R', '地区竞争力分量', 'regional effect', part('regional')),
    quantity('A', '配置分量', 'allocation effect', part('allocation')),
    quantity('X₁ (X₀_i = 0)', '各地新出现的产业', 'industries new everywhere', part('appeared')),
  ];
}

function forms(code: GrowthCode, method: ShiftShareMethod, under: (method: ShiftShareMethod) => number): Alternative[] {
  if (code !== 'regional_effect' && code !== 'allocation_effect') return [];
  return method === 'dunn'
    ? [
        alternative(
          'method=esteban-marquillas',
          'Esteban-Marquillas：分出配置分量',
          'Esteban-Marquillas, with the allocation effect apart',
          under('esteban-marquillas'),
        ),
      ]
    : [alternative('method=dunn', 'Dunn：不分出配置分量', 'Dunn, without an allocation effect', under('dunn'))];
}
