import type { Matrix } from '@yanzhen/science/labelled';
import { crowding } from '@yanzhen/science/rivalry';
import type { OperationContext } from '../../context.ts';
import { cut, openFigures, select } from '../../figures/index.ts';
import { crowdingPeriod, demandOf, periodNotes } from '../../rivalry/crowding.ts';
import { type Account, missingField } from './account.ts';
import { alternative } from './alternatives.ts';
import type { ExplainInput } from './fields.ts';
import { input as quantity } from './inputs.ts';

export const crowdingCodes = ['crowding'] as const;

/** Other rises of a share that may count: a tenth of a percentage point, a half. */
const RISES = [0, 0.001, 0.005];

/** Part of the regions that raised an industry's share in their economy. */
export async function crowdingAccount(input: ExplainInput, context: OperationContext): Promise<Account> {
  if (input.industry === undefined) throw missingField('industry', ['industry']);
  const figures = await openFigures(context, input);
  const [from, to] = crowdingPeriod(figures, input);
  const { matrices, notes } = cut(figures, [from, to]);
  const [start, end] = matrices as [Matrix, Matrix];
  const demand = await demandOf(context, input, [from, to], start);
  const column = select(figures.dataset.info, 'industry', start.columns, input.industry);
  const under = (minimumRise: number) =>
    crowding(start, end, to - from, { minimumRise, ...(demand === undefined ? {} : { demand }) });
  const result = under(input.minimum_rise);
  return {
    figures,
    value: result.risingShare[column]!,
    years: [from, to],
    region: null,
    industry: start.columns[column]!,
    other: null,
    otherIs: 'region',
    inputs: [
      quantity('↑', '份额提高的地区数', 'regions whose share rose', result.rising[column]!),
      quantity('n', '两年均有报告的地区数', 'regions that reported it in both years', result.regions[column]!),
      quantity('0 → 1', '其中从无到有', 'of these, regions that started from nothing', result.entered[column]!),
      quantity('1 → 0', '从有到无', 'regions that ended with nothing', result.left[column]!),
      quantity(
        'Σ Δs x_r / X_i',
        '期末规模中因份额提高而来的部分',
        'part of the industry at the end that is there because shares rose',
        result.pushedIn[column]!,
      ),
      quantity('d_i', '该产业需求的年均增长率', 'yearly growth of demand for it', result.demandGrowth[column]!),
      quantity('d', '全部需求的年均增长率', 'yearly growth of demand for everything', result.economyGrowth),
    ],
    alternatives: RISES.filter((rise) => rise !== input.minimum_rise).map((rise) =>
      alternative(
        `minimum_rise=${rise}`,
        rise === 0 ? '份额有任何提高即算' : `份额提高 ${rise * 100} 个百分点以上才算`,
        rise === 0 ? 'any rise of the share counts' : `only rises over ${rise * 100} percentage points count`,
        under(rise).risingShare[column]!,
      ),
    ),
    restsOn: { regions: undefined, industries: [start.columns[column]!], columns: start.columns },
    parameters: { from, to },
    conventions: { demand: input.demand_measure ?? 'total of the measure' },
    notes: [...notes, ...periodNotes(result.skipped, input.demand_measure)],
  };
}
