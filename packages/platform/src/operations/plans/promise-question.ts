import { UserError } from '@yanzhen/evidence/errors';

/** What is looked for in documents, and where the amounts stand that growth rates start from. */
export interface PromiseQuestion {
  readonly indicator: string;
  readonly year: number;
  /** Of the total. */
  readonly unit: string;
  readonly trust: 'accepted' | 'any';
  /** The plan whose indicators named after a part are looked at for bases, besides the plans of the parts themselves. */
  readonly plan?: string | undefined;
  readonly baseDataset?: string | undefined;
  readonly baseMeasure?: string | undefined;
  readonly baseIndustries?: readonly string[] | undefined;
  readonly basePrices: 'nominal' | 'real';
}

/** What an input says of it. */
export interface AskedPromises {
  readonly indicator?: string | undefined;
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly trust: PromiseQuestion['trust'];
  readonly plan?: string | undefined;
  readonly base_dataset?: string | undefined;
  readonly base_measure?: string | undefined;
  readonly base_industries?: readonly string[] | undefined;
  readonly base_prices: PromiseQuestion['basePrices'];
}

/** The question an input asks; undefined where it asks none. @throws UserError where half of it is missing */
export function promiseQuestion(asked: AskedPromises): PromiseQuestion | undefined {
  const { indicator, year, unit, trust, plan } = asked;
  const hasNone = indicator === undefined && year === undefined && unit === undefined;
  if (hasNone && asked.base_dataset === undefined) return undefined;
  if (indicator !== undefined && year !== undefined && unit !== undefined) {
    return {
      ...{ indicator, year, unit, trust, plan, basePrices: asked.base_prices },
      ...{ baseDataset: asked.base_dataset, baseMeasure: asked.base_measure, baseIndustries: asked.base_industries },
    };
  }
  const missing = indicator === undefined ? 'indicator' : year === undefined ? 'year' : 'unit';
  throw new UserError(
    'promises-incomplete',
    {
      zh: '要与文件中的承诺对照，须同时给出指标、年份和总量的单位。',
      en: 'Holding the shares against promises in documents needs the indicator, the year and the unit of the total.',
    },
    { place: { field: missing }, advice: { zh: `补上 ${missing}。`, en: `Give ${missing} too.` } },
  );
}
