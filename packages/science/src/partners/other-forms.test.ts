import { describe, expect, it } from 'vitest';
import { presenceOf } from '../advantage/index.ts';
import type { InputOutputTable } from '../chains/index.ts';
import { matrix } from '../labelled/index.ts';
import { chainPairings, securedUnder } from './chain-pairing.ts';
import { differentiationPool, leadsOf, twoLevels } from './differentiation.ts';
import { concentrationChange, intensities, roomOf, transferEffect } from './gains.ts';
import { bundleOf, PARK_WEIGHTS, parkPool } from './parks.ts';
import { rankPool } from './ranking.ts';
import { RESEARCH_WEIGHTS, researchParts } from './research.ts';
import { searchPairs } from './search.ts';
import { figuresOf, madeAmounts } from './testing.ts';
import { TRANSFER_WEIGHTS, transferParts } from './transfer.ts';

describe('co-built parks', () => {
  it('bundle the best transfers of a pair', () => {
    const figures = figuresOf(madeAmounts(5, 9, 3), { distance: madeAmounts(5, 5, 4).values });
    const parts = transferParts(figures);
    const all = searchPairs('transfer', parts, TRANSFER_WEIGHTS, { alternatives: 99, most: 9999, bundle: 2 });
    const pool = parkPool(all.bundles, 5, { distance: figures.distance! });
    expect(pool.length).toBeGreaterThan(0);
    const { score } = rankPool(all.pool, TRANSFER_WEIGHTS, { draws: 2 });
    for (let k = 0; k < pool.length; k++) {
      const own = Array.from(score.keys())
        .filter((at) => all.pool.sender[at] === pool.sender[k] && all.pool.receiver[at] === pool.receiver[k])
        .sort((a, b) => score[b]! - score[a]!);
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(bundleOf(all.bundles, 5, pool.sender[k]!, pool.receiver[k]!)).toEqual(
        own.slice(0, 2).map((at) => all.pool.industry[at]!),
      );
      expect(pool.raw[k * 4]).toBeCloseTo((score[own[0]!]! + score[own[1]!]!) / 2, 12);
    }
    expect(rankPool(pool, PARK_WEIGHTS).known[0]).toBeCloseTo(0.6, 12);
  });
});

describe('research here, production there', () => {
  it('pairs who is strong in research with who is strong in making', () => {
    const amounts = matrix(['lab', 'works', 'other'], ['x', 'y'], Float64Array.of(1, 20, 30, 5, 9, 15));
    const research = matrix(amounts.rows, amounts.columns, Float64Array.of(9, 1, 1, 3, 2, 4));
    const figures = {
      ...{ amounts, research },
      ...{ presence: presenceOf(amounts), researchPresence: presenceOf(research) },
    };
    const parts = researchParts(figures, { industries: Uint8Array.of(1, 0) });
    const { pool } = searchPairs('research-production', parts, RESEARCH_WEIGHTS);
    expect([pool.sender[0], pool.receiver[0], pool.industry[0]]).toEqual([0, 1, 0]);
  });
});

describe('differentiated development', () => {
  const classification = new Map(
    [
      { code: '36', level: 1 },
      { code: '40', level: 1 },
      ...['361', '362'].map((code) => ({ code, level: 2, parent: '36' })),
      ...['401', '402'].map((code) => ({ code, level: 2, parent: '40' })),
    ].map((unit) => [unit.code, unit]),
  );
  const deep = matrix(
    ['a', 'b', 'c'],
    ['361', '362', '401', '402'],
    Float64Array.of(8, 0, 1, 1, 2, 6, 1, 1, 1, 1, 9, 9),
  );
  const levels = twoLevels(deep, 1, classification);

  it('finds the industry two regions share and how far they differ within', () => {
    const pool = differentiationPool(levels);
    expect(pool.length).toBe(1);
    expect([pool.sender[0], pool.receiver[0], levels.broad.columns[pool.industry[0]!]]).toEqual([0, 1, '36']);
    expect(pool.raw[0]).toBeCloseTo(0.8, 12);
    expect(pool.raw[1]).toBeCloseTo(1 - 0.2 / 0.8, 12);
    expect(leadsOf(levels, 0, 1, pool.industry[0]!)).toEqual({ first: [0], second: [1] });
  });

  it('has nothing to say where the two do the same, or where there is no deeper level', () => {
    const same = matrix(['a', 'b', 'c'], deep.columns, Float64Array.of(4, 4, 1, 1, 4, 4, 1, 1, 1, 1, 9, 9));
    expect(differentiationPool(twoLevels(same, 1, classification)).length).toBe(0);
    expect(differentiationPool(twoLevels(levels.broad, 1, classification)).length).toBe(0);
  });
});

describe('pairing along a chain', () => {
  // Three regions a, b, c with sectors x, y: a's y buys x from b alone; c makes x too.
  const nodes = ['a', 'b', 'c'].flatMap((region) => ['x', 'y'].map((sector) => ({ region, sector })));
  const z = new Float64Array(36);
  z[2 * 6 + 1] = 20;
  z[0 * 6 + 1] = 5;
  const table: InputOutputTable = {
    ...{ kind: 'multi-regional', unit: '亿元', year: 2020, estimate: false, nodes, intermediate: z },
    ...{ finalUses: [], finalDemand: new Float64Array(0), valueAddedCategories: [], valueAdded: new Float64Array(0) },
    output: Float64Array.of(10, 100, 50, 10, 16, 10),
    ...{ exports: new Float64Array(6), imports: new Float64Array(6), error: new Float64Array(6), satellites: [] },
  };

  it('names the source, the partner and a bound on what is secured', () => {
    const { pairings, pool, regions, sectors } = chainPairings(table, { share: 0.3 });
    expect(pairings.length).toBe(1);
    const [one] = pairings;
    expect([regions[one!.sender], regions[one!.receiver], regions[one!.source], sectors[one!.industry]]).toEqual([
      'c',
      'a',
      'b',
      'x',
    ]);
    // 0.3 × 20 = 6 wanted, 0.25 × 16 = 4 to spare; 100 × 0.8 hang on b, 4/20 of it is moved.
    expect(one!.moved).toBe(4);
    expect(one!.secured).toBeCloseTo(100 * 0.8 * 0.2, 12);
    expect(pool.raw[pool.components.indexOf('dependence')]).toBeCloseTo(0.8, 12);
    expect(pool.utility[pool.components.indexOf('nearness')]).toBeNaN();
    expect([...securedUnder(table, regions, sectors, pairings)]).toEqual([one!.secured]);
  });

  it('secures nothing where another model has nothing from that source', () => {
    const { pairings, regions, sectors } = chainPairings(table);
    const other = { ...table, intermediate: z.map((value, at) => (at === 13 ? 0 : value)) };
    expect([...securedUnder(other, regions, sectors, pairings)]).toEqual([0]);
  });
});

describe('gains', () => {
  const amounts = matrix(['a', 'b', 'c'], ['x'], Float64Array.of(60, 0, 40));
  const account = matrix(amounts.rows, amounts.columns, Float64Array.of(30, 0, 10));

  it('take the region’s own intensity, or the industry’s where it has none', () => {
    const own = intensities(amounts, account);
    expect([...own]).toEqual([0.5, 0.4, 0.25]);
    expect(transferEffect(amounts, own, { sender: 0, receiver: 1, industry: 0 }, 0.1)).toEqual({
      moved: 6,
      arises: 6 * 0.4,
      ends: 3,
    });
  });

  it('know how concentration changes, and what is not known', () => {
    const shares = (values: readonly number[]) => values.reduce((sum, one) => sum + (one / 100) ** 2, 0);
    const change = concentrationChange(amounts, { sender: 0, receiver: 1, industry: 0 }, 6);
    expect(change).toBeCloseTo(shares([54, 6, 40]) - shares([60, 0, 40]), 12);
    const holed = matrix(amounts.rows, amounts.columns, Float64Array.of(60, Number.NaN, 40));
    expect(concentrationChange(holed, { sender: 0, receiver: 1, industry: 0 }, 6)).toBeNaN();
    expect(
      intensities(holed, matrix(amounts.rows, amounts.columns, new Float64Array(3).fill(Number.NaN)))[0],
    ).toBeNaN();
  });

  it('find the fullest budget', () => {
    const room = roomOf(
      ['a', 'b'],
      [
        { region: 'a', used: 50, limit: 100 },
        { region: 'a', used: 9, limit: 10 },
      ],
    );
    expect(room[0]).toBeCloseTo(0.1, 12);
    expect(room[1]).toBeNaN();
  });
});
