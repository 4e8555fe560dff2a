import { describe, expect, it } from 'vitest';
import { column, largestDifference, wide } from '../../../../science/test/complexity-fixtures.ts';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import type { EncodedText } from '../table.ts';
import { cells } from './cells.ts';
import { gate } from './gate.ts';
import { industries } from './industries.ts';
import { proximity } from './proximity.ts';
import { regions } from './regions.ts';
import { robustness } from './robustness.ts';
import { whatIf } from './what-if.ts';

/** The listed cells of a fixture: zeros left out, as trade tables leave them out. */
function rowsOf(name: string, year = 2020): Row[] {
  const { rows, columns, values } = wide(name);
  return rows.flatMap((region, r) =>
    columns.map((industry, i): Row => [region, industry, year, values[r * columns.length + i]!]),
  );
}

const listed = (rows: Row[]) => rows.filter(([, , , value]) => value !== 0);
const contextWith = (rows: Row[], shape = {}) => contextOf(datasetOf(rows, shape));
const a = contextWith(rowsOf('input_a_12x9.csv'));
const input = { dataset: 'test' };
const numbers = (values: ArrayLike<number>) => Float64Array.from(values);
const codes = (result: { evidence: { notes: readonly { code: string }[] } }) =>
  result.evidence.notes.map(({ code }) => code);
const text = (data: readonly string[] | EncodedText, k: number) =>
  'labels' in data ? data.labels[data.codes[k]!]! : data[k]!;

describe('advantage regions', () => {
  it('gives the contract’s columns with the reference’s values', async () => {
    const result = await runOperation(regions, input, a);
    expect(Object.keys(result.columns).join()).toBe('region,year,diversity,eci,coi,fitness,herfindahl,entropy,krugman');
    expect(largestDifference(numbers(result.columns.eci), column('gold_a_regions.csv', 'eci'))).toBeLessThan(1e-12);
    expect(largestDifference(numbers(result.columns.coi), column('gold_a_regions.csv', 'coi'))).toBeLessThan(1e-12);
    expect(result.columns.krugman[0]).toBeCloseTo(0.33166378727282131, 14);
    expect(result.columns.herfindahl[0]).toBeCloseTo(0.12215254544026494, 14);
    expect(result.evidence.conventions).toMatchObject({ proximity: 'harvard', presence_test: 'exact', absent: 'zero' });
    expect(result.evidence.parameters).toMatchObject({ year: 2020, threshold: 1 });
    expect(result.evidence.notes).toEqual([]);
  });

  it('gives the same whether zeros are listed or left out', async () => {
    const sparse = await runOperation(regions, input, contextWith(listed(rowsOf('input_a_12x9.csv'))));
    const full = await runOperation(regions, input, a);
    expect(sparse.columns).toEqual(full.columns);
    expect(codes(sparse)).toEqual(['unlisted-cells']);
    expect(sparse.evidence.notes[0]!.text.en).toMatch(/^39 of the dataset’s 108 cells/);
  });

  it('reads what is not listed as missing when told so, and says how much that is', async () => {
    const result = await runOperation(
      regions,
      { ...input, absent: 'missing' },
      contextWith(listed(rowsOf('input_a_12x9.csv'))),
    );
    expect(codes(result)).toEqual(expect.arrayContaining(['missing-cells', 'gate-coverage']));
    expect(result.evidence.conventions.absent).toBe('missing');
  });

  it('refuses complexity of two unconnected blocks in words, and gives the rest of the table', async () => {
    const result = await runOperation(regions, input, contextWith(rowsOf('input_a2_disconnected_12x9.csv')));
    const refusal = result.evidence.notes.find(({ level }) => level === 'refusal')!;
    expect(refusal.code).toBe('complexity-disconnected');
    expect(refusal.text.zh).toContain('没有任何共同的优势行业');
    expect(refusal.text.en).toContain('share no industry');
    expect(numbers(result.columns.eci).every(Number.isNaN)).toBe(true);
    expect(numbers(result.columns.diversity).every((value) => value > 0)).toBe(true);
    expect(numbers(result.columns.krugman).every((value) => value > 0)).toBe(true);
  });

  it('leaves an empty region empty and names it', async () => {
    const result = await runOperation(regions, input, contextWith(rowsOf('input_a0_zero_row_col_13x10.csv')));
    expect(result.length).toBe(13);
    expect(result.columns.eci[12]).toBeNaN();
    expect(codes(result)).toContain('gate-regions-without-data');
    expect(
      largestDifference(numbers(result.columns.eci).subarray(0, 12), column('gold_a_regions.csv', 'eci')),
    ).toBeLessThan(1e-12);
  });

  it('repeats the table for every year', async () => {
    const two = contextWith([...rowsOf('input_a_12x9.csv', 2019), ...rowsOf('input_a1_ties_12x9.csv', 2020)]);
    const result = await runOperation(regions, { ...input, every_year: true }, two);
    expect(result.length).toBe(24);
    expect(result.columns.year[0]).toBe(2019);
    expect(result.columns.diversity[12]).toBe(9);
    expect((await runOperation(regions, input, two)).length).toBe(12);
  });

  it('gives the reflections when asked and names them', async () => {
    const result = await runOperation(regions, { ...input, method: 'reflections' }, a);
    const sample = numbers(result.columns.eci).map((value) => value * Math.sqrt(11 / 12));
    const expected = column('economiccomplexityR_a_regions.csv', 'eci_reflections20');
    expect(largestDifference(sample, expected)).toBeLessThan(1e-9);
    expect(result.evidence.conventions.eci).toBe('reflections');
  });
});

describe('advantage industries', () => {
  it('gives the contract’s columns, no Ellison–Glaeser index where plants are unknown', async () => {
    const result = await runOperation(industries, input, a);
    expect(Object.keys(result.columns).join()).toBe(
      'industry,year,ubiquity,pci,complexity,herfindahl,gini,theil,ellison_glaeser',
    );
    expect(largestDifference(numbers(result.columns.pci), column('gold_a_industries.csv', 'pci'))).toBeLessThan(1e-12);
    expect(result.columns.theil[0]).toBeCloseTo(0.20362309650013477, 14);
    expect(codes(result)).toContain('no-plant-sizes');
    expect(numbers(result.columns.ellison_glaeser).every(Number.isNaN)).toBe(true);
  });
});

describe('advantage cells', () => {
  it('gives the contract’s columns with the reference’s values', async () => {
    const result = await runOperation(cells, input, a);
    expect(Object.keys(result.columns).join()).toBe('region,industry,year,value,lq,present,density,distance,cog');
    expect(largestDifference(numbers(result.columns.lq), wide('gold_a_rca.csv').values)).toBeLessThan(1e-12);
    expect(numbers(result.columns.present)).toEqual(wide('gold_a_M.csv').values);
    expect(largestDifference(numbers(result.columns.density), wide('gold_a_dens.csv').values)).toBeLessThan(1e-12);
    expect(largestDifference(numbers(result.columns.cog), wide('gold_a_cog.csv').values)).toBeLessThan(1e-12);
    expect(result.columns.distance[0]).toBe(0.5);
  });

  it('lists one region, one industry or one cell of the same table', async () => {
    const all = await runOperation(cells, input, a);
    const region = await runOperation(cells, { ...input, region: 'R0003' }, a);
    const industry = await runOperation(cells, { ...input, industry: 'I0002' }, a);
    const both = await runOperation(cells, { ...input, region: 'R0003', industry: 'I0002' }, a);
    expect([region.length, industry.length, both.length]).toEqual([9, 12, 1]);
    expect(region.columns.density[1]).toBe(all.columns.density[2 * 9 + 1]);
    expect(industry.columns.density[2]).toBe(all.columns.density[2 * 9 + 1]);
    expect(both.columns.density[0]).toBe(all.columns.density[2 * 9 + 1]);
    expect(text(both.columns.region, 0)).toBe('R0003');
    expect(text(both.columns.industry, 0)).toBe('I0002');
  });

  it('leaves presence, quotient and gain of a missing cell empty', async () => {
    const rows = rowsOf('input_a_12x9.csv').map(
      (row, at): Row => (at === 4 ? [row[0], row[1], row[2], Number.NaN] : row),
    );
    const result = await runOperation(cells, input, contextWith(rows));
    expect([result.columns.value[4], result.columns.lq[4], result.columns.present[4], result.columns.cog[4]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(result.columns.density[4]).toBeGreaterThan(0);
  });
});

describe('advantage proximity', () => {
  it('lists every pair once, in each convention', async () => {
    const phi = wide('gold_a_phi.csv');
    const result = await runOperation(proximity, input, a);
    expect(Object.keys(result.columns).join()).toBe('industry_a,industry_b,proximity');
    expect(result.length).toBe(45);
    for (let k = 0; k < result.length; k++) {
      const i = phi.rows.indexOf(text(result.columns.industry_a, k));
      const j = phi.rows.indexOf(text(result.columns.industry_b, k));
      expect(result.columns.proximity[k]).toBeCloseTo(phi.values[i * 9 + j]!, 15);
    }
    const oec = await runOperation(proximity, { ...input, convention: 'oec' }, a);
    expect(oec.columns.proximity[0]).toBe(0);
    const strong = await runOperation(proximity, { ...input, least: 0.5 }, a);
    expect(numbers(strong.columns.proximity).every((value) => value >= 0.5)).toBe(true);
    expect(strong.length).toBeLessThan(45);
  });
});

describe('advantage gate', () => {
  it('answers every question in both languages', async () => {
    const result = await runOperation(gate, input, contextWith(rowsOf('input_a1_ties_12x9.csv')));
    expect(result.columns.check).toEqual([
      'coverage',
      'regions-without-data',
      'industries-without-data',
      'ties',
      'connectivity',
      'eigen-gap',
      'sign',
    ]);
    expect(result.columns.found[3]).toBe(9);
    const texts = result.columns.sentence_zh as readonly string[];
    expect(texts.every((sentence) => /[一-鿿]/.test(sentence))).toBe(true);
  });

  it('refuses where complexity is refused', async () => {
    const result = await runOperation(gate, input, contextWith(rowsOf('input_a2_disconnected_12x9.csv')));
    expect([text(result.columns.level, 4), text(result.columns.level, 5)]).toEqual(['refusal', 'refusal']);
    expect(result.columns.found[4]).toBe(2);
  });
});

describe('advantage robustness', () => {
  it('gives ranks with intervals, the same for the same seed, only for the tests asked for', async () => {
    const options = { ...input, draws: 40, methods: ['bootstrap', 'leave-one-out'] };
    const result = await runOperation(robustness, options, a);
    expect(await runOperation(robustness, options, a)).toEqual(result);
    expect([...numbers(result.columns.rank)].sort((x, y) => x - y)[0]).toBe(1);
    expect(numbers(result.columns.threshold_low).every(Number.isNaN)).toBe(true);
    for (let r = 0; r < result.length; r++) {
      expect(result.columns.bootstrap_low[r]).toBeLessThanOrEqual(result.columns.bootstrap_high[r]!);
    }
  });

  it('repeats nothing where there is no ranking, and says why', async () => {
    const islands = contextWith([
      ['p', 'x', 2020, 5],
      ['q', 'x', 2020, 5],
      ['r', 'y', 2020, 5],
      ['s', 'y', 2020, 5],
    ]);
    const seen: number[] = [];
    const context = { ...islands, progress: (fraction: number) => void seen.push(fraction) };
    const result = await runOperation(robustness, input, context);
    expect(numbers(result.columns.rank).every(Number.isNaN)).toBe(true);
    expect(seen).toEqual([]);
    expect(result.evidence.notes.some(({ level }) => level === 'refusal')).toBe(true);
    expect(codes(result)).not.toContain('replicates-refused');
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const context = {
      ...a,
      signal: controller.signal,
      progress: (fraction: number) => {
        seen.push(fraction);
        if (seen.length === 3) controller.abort();
      },
    };
    await expect(runOperation(robustness, input, context)).rejects.toMatchObject({ kind: 'cancelled' });
    expect(seen.length).toBe(3);
  });
});

describe('advantage what-if', () => {
  it('lists what a changed cell moves and says that it is assumed', async () => {
    const result = await runOperation(whatIf, { ...input, change: ['R0003:I0002=99999'] }, a);
    const found = Array.from({ length: result.length }, (_, k) => k).filter(
      (k) => text(result.columns.indicator, k) === 'present' && text(result.columns.region, k) === 'R0003',
    );
    const own = found.find((k) => text(result.columns.industry, k) === 'I0002')!;
    expect([result.columns.before[own], result.columns.after[own]]).toEqual([0, 1]);
    expect(codes(result)).toContain('what-if');
  });

  it('lists nothing for a change that is none', async () => {
    expect((await runOperation(whatIf, { ...input, change: ['R0001:I0001=9999'] }, a)).length).toBe(0);
  });
});
