import { matrixOf } from '@yanzhen/science/labelled';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dataset, hashFacts } from '../dataset/index.ts';
import { demoDatasets, demoIds } from './index.ts';

let provinces: Dataset;
let gdp: Dataset;
let industry: Dataset;

beforeAll(async () => {
  [provinces, gdp, industry] = (await demoDatasets()) as [Dataset, Dataset, Dataset];
});

function rowSum(dataset: Dataset, measure: string, year: number, region: string): number {
  const { matrix } = matrixOf(dataset.facts, measure, year, dataset.info.absent);
  const row = matrix.rows.indexOf(region);
  return matrix.values
    .subarray(row * matrix.columns.length, (row + 1) * matrix.columns.length)
    .reduce((sum, value) => sum + value, 0);
}

const rule = (dataset: Dataset, name: string) => dataset.info.quality.find((item) => item.rule === name)!;
const examples = (dataset: Dataset, name: string) => rule(dataset, name).examples.map((item) => item.found);

describe('demo datasets', () => {
  it('carry ids, sources, licences, hashes and source rows', () => {
    expect([provinces, gdp, industry].map((dataset) => dataset.info.id)).toEqual([...demoIds]);
    for (const { info, facts } of [provinces, gdp, industry]) {
      expect(info.source).toMatch(/统计局/);
      expect(info.licence.length).toBeGreaterThan(10);
      expect(info.hash).toBe(hashFacts(facts));
      expect(info.rows).toBe(facts.value.length);
      expect([...facts.sourceRow.subarray(0, 2)]).toEqual([2, 3]);
      expect(info.measures.map((measure) => measure.unit)).toEqual(info.measures.map(() => '亿元'));
    }
  });
});

describe('China 2007 by province and sector', () => {
  it('covers 30 provinces and 42 sectors; Tibet is absent, not zero', () => {
    expect(provinces.info.regions).toHaveLength(30);
    expect(provinces.info.industries).toHaveLength(42);
    expect(provinces.facts.regions).not.toContain('540000');
    expect(examples(provinces, 'absent-regions')).toContain('540000 西藏');
  });

  it('gives the known value added, in 亿元', () => {
    expect(rowSum(provinces, 'value_added', 2007, '440000')).toBeCloseTo(30843.2, 1);
    expect(rowSum(provinces, 'value_added', 2007, '320000')).toBeCloseTo(26508.4, 1);
    expect(rowSum(provinces, 'value_added', 2007, '420000')).toBeCloseTo(9550.0, 1);
    expect(rowSum(provinces, 'value_added', 2007, '630000')).toBeCloseTo(783.6, 1);
  });

  it('has value added equal to its four parts in every cell', () => {
    const of = (measure: string) => matrixOf(provinces.facts, measure, 2007, 'missing').matrix.values;
    const parts = ['compensation', 'production_tax', 'depreciation', 'operating_surplus'].map(of);
    of('value_added').forEach((value, i) => {
      expect(Math.abs(value - parts.reduce((sum, part) => sum + part[i]!, 0))).toBeLessThan(3e-6);
    });
  });

  it('takes the foreign trade of eleven provinces as not published', () => {
    const merged = examples(provinces, 'merged-trade');
    expect(merged.toSorted()).toEqual(
      ['内蒙古', '吉林', '四川', '山西', '江西', '河南', '湖北', '湖南', '贵州', '陕西', '黑龙江'].toSorted(),
    );
    const missing = new Set<string>();
    provinces.facts.value.forEach((value, i) => {
      if (Number.isNaN(value)) missing.add(provinces.info.regions[provinces.facts.region[i]!]!.name.zh);
    });
    expect([...missing].toSorted()).toEqual(merged.toSorted());
    expect(matrixOf(provinces.facts, 'export', 2007, 'missing').missing).toBe(11 * 42);
    expect(rowSum(provinces, 'export', 2007, '440000')).toBeCloseTo(17835.3, 0);
  });

  it('reports Gansu’s error column, the losses and the negative cells', () => {
    expect(examples(provinces, 'error-column')[0]).toBe('甘肃 59.5%');
    expect(rule(provinces, 'negative-value-added').count).toBe(2);
    expect(examples(provinces, 'negative-uses')).toHaveLength(3);
    expect(examples(provinces, 'negative-uses').map((found) => found.slice(0, 2))).toEqual(['重庆', '重庆', '青海']);
    const negative = rule(provinces, 'negative-value-added').examples[0]!;
    const at = provinces.facts.sourceRow.indexOf(negative.row!);
    expect(provinces.facts.value[at]).toBeLessThan(0);
  });
});

describe('provincial GDP by three industries', () => {
  it('sums to the published GDP, in 亿元', () => {
    const expected = {
      440000: 129118.6,
      320000: 122875.6,
      370000: 87435.1,
      330000: 77715.4,
      410000: 61345.1,
      420000: 53734.9,
    };
    for (const [code, value] of Object.entries(expected))
      expect(rowSum(gdp, 'value_added', 2022, code)).toBeCloseTo(value, 3);
    const all = gdp.facts.regions.reduce((sum, code) => sum + rowSum(gdp, 'value_added', 2022, code), 0);
    expect(all).toBeCloseTo(1203462.2, 1);
    expect(all / 1210207.24).toBeCloseTo(0.9944, 4);
  });

  it('does not take the nation for a region', () => {
    expect(gdp.facts.regions).not.toContain('100000');
    expect(gdp.facts.regions).toHaveLength(31);
    expect(rule(gdp, 'national-row').count).toBe(20);
  });

  it('knows missing from zero in 1990', () => {
    expect(examples(gdp, 'missing-shares')).toEqual(['天津 1990', '上海 1990']);
    expect(rowSum(gdp, 'value_added', 1990, '120000')).toBeNaN();
    expect(rowSum(gdp, 'value_added', 1991, '120000')).toBeGreaterThan(0);
  });

  it('reports the rows whose parts do not make the whole', () => {
    expect(rule(gdp, 'shares-not-100').count).toBe(7);
    expect(examples(gdp, 'shares-not-100')).toContain('青海 1970: 96.45');
    expect(rowSum(gdp, 'value_added', 1970, '630000')).toBeCloseTo(8.45 * 0.9645, 3);
  });

  it('marks computed figures as estimates and names breaks', () => {
    expect(gdp.info.measures[0]!.estimate).toBe(true);
    expect(examples(gdp, 'vintage-break').some((found) => found.startsWith('天津 2018'))).toBe(true);
  });
});

describe('provincial industrial value added', () => {
  it('has 31 provinces and ten years', () => {
    expect([industry.info.rows, industry.info.years.length, industry.facts.regions.length]).toEqual([310, 10, 31]);
    expect(rowSum(industry, 'value_added', 2022, '420000')).toBe(16240.8);
  });

  it('finds the provinces in which two vintages are mixed', () => {
    const named = new Set(examples(industry, 'below-half-of-secondary').map((found) => found.split(' ')[0]));
    expect(named).toEqual(new Set(['内蒙古', '吉林', '天津', '西藏', '青海']));
    expect(rule(industry, 'vintage-jump').count).toBe(5);
  });
});
