import type { Fact } from '@yanzhen/documents/facts';
import type { FactVerdict } from '../../store/documents/index.ts';
import { table } from '../table.ts';

/** Facts, one row each, in the order of the public contract. */
export const factTable = table({
  document: { type: 'text', describe: { zh: '文档', en: 'Document' } },
  passage: { type: 'integer', describe: { zh: '段落序号，从 0 起', en: 'Number of the passage, from 0' } },
  sentence: { type: 'text', describe: { zh: '原句', en: 'The sentence' } },
  region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
  indicator: { type: 'text', describe: { zh: '指标', en: 'Indicator' } },
  comparator: {
    type: 'text',
    describe: {
      zh: '比较：exact、about、at_least、at_most、over、nearly、range',
      en: 'exact, about, at_least, at_most, over, nearly or range',
    },
  },
  value: {
    type: 'number',
    describe: { zh: '数值，按原文单位；下降为负', en: 'Value in the unit as written; a fall is negative' },
  },
  value_max: { type: 'number', describe: { zh: '区间的上限', en: 'Upper end of a range' } },
  unit: { type: 'text', describe: { zh: '单位，按原文', en: 'Unit as written' } },
  measure: {
    type: 'text',
    describe: {
      zh: '口径：level、growth_rate、annual_growth、share、change、count、multiple、gap',
      en: 'level, growth_rate, annual_growth, share, change, count, multiple or gap',
    },
  },
  year: { type: 'integer', describe: { zh: '年份，或时段的第一年', en: 'Year, or first year of a period' } },
  period_end: { type: 'text', describe: { zh: '时段的最后一年，或季度', en: 'Last year of a period, or the quarter' } },
  kind: { type: 'text', describe: { zh: 'target 目标，achieved 结果', en: 'target or achieved' } },
  confidence: { type: 'number', describe: { zh: '置信度，0 到 1', en: 'Confidence, 0 to 1' } },
  value_si: { type: 'number', describe: { zh: '换算后的数值', en: 'Value converted' } },
  value_max_si: { type: 'number', describe: { zh: '换算后的区间上限', en: 'Upper end converted' } },
  unit_si: { type: 'text', describe: { zh: '换算后的单位', en: 'Unit it is converted to' } },
  start: { type: 'integer', describe: { zh: '在段落中的起点', en: 'Where it begins in the passage' } },
  end: { type: 'integer', describe: { zh: '在段落中的终点（不含）', en: 'Where it ends, exclusive' } },
  key: {
    type: 'text',
    describe: { zh: '事实的标识，重新提取后不变', en: 'The fact’s key, which outlives re-extraction' },
  },
  verdict: { type: 'text', describe: { zh: '人的判断：accepted、corrected、rejected', en: 'A person’s verdict' } },
});

export interface FactEntry {
  readonly document: string;
  readonly fact: Fact;
  readonly key: string;
}

/** The columns of {@link factTable}; what a person corrected stands in place of what was extracted. */
export function factTableColumns(entries: readonly FactEntry[], verdicts: readonly FactVerdict[] = []) {
  const given = new Map(verdicts.map((verdict) => [verdict.key, verdict]));
  const facts = entries.map(({ fact, key }) => corrected(fact, given.get(key)));
  return {
    document: entries.map(({ document }) => document),
    passage: facts.map(({ citation }) => citation.passage),
    sentence: facts.map(({ sentence }) => sentence),
    region: facts.map(({ region }) => region ?? ''),
    indicator: facts.map(({ indicator }) => indicator),
    comparator: facts.map(({ comparator }) => comparator),
    value: facts.map(({ value }) => value),
    value_max: facts.map(({ valueMax }) => valueMax ?? Number.NaN),
    unit: facts.map(({ unit }) => unit),
    measure: facts.map(({ measure }) => measure),
    year: facts.map(({ year }) => year ?? Number.NaN),
    period_end: facts.map(({ periodEnd }) => periodEnd ?? ''),
    kind: facts.map(({ kind }) => kind),
    confidence: facts.map(({ confidence }) => confidence),
    value_si: facts.map(({ valueSi }) => valueSi ?? Number.NaN),
    value_max_si: facts.map(({ valueMaxSi }) => valueMaxSi ?? Number.NaN),
    unit_si: facts.map(({ unitSi }) => unitSi ?? ''),
    start: facts.map(({ citation }) => citation.start),
    end: facts.map(({ citation }) => citation.end),
    key: entries.map(({ key }) => key),
    verdict: entries.map(({ key }) => given.get(key)?.verdict ?? ''),
  };
}

/** A correction names the fields it sets; a value it sets is no longer the converted one. */
export function corrected(fact: Fact, verdict: FactVerdict | undefined): Fact {
  if (verdict?.verdict !== 'corrected' || typeof verdict.value !== 'object' || verdict.value === null) return fact;
  const { valueSi, valueMaxSi, unitSi, ...rest } = fact;
  const touchesValue = ['value', 'valueMax', 'unit'].some((field) => field in (verdict.value as object));
  const converted = touchesValue
    ? {}
    : {
        ...(valueSi !== undefined && { valueSi }),
        ...(valueMaxSi !== undefined && { valueMaxSi }),
        ...(unitSi !== undefined && { unitSi }),
      };
  return { ...rest, ...converted, ...(verdict.value as Partial<Fact>) };
}
