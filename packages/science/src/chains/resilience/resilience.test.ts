import { describe, expect, it } from 'vitest';
import { defaultParameters, type ShockEvent, shockModel, simulateShock } from '../shock/index.ts';
import { madeTable } from '../shock/testing.ts';
import {
  bands,
  concentrations,
  defaultUncertainty,
  ensemblePiece,
  lossesWithoutOne,
  mutualDependence,
  quantilesOf,
  rangeOver,
  rankMeasures,
  singleSources,
  substitutes,
} from './index.ts';

const table = madeTable(3, 3, 21);
const parameters = { ...defaultParameters, steps: 60, inventory: 8, restoration: 10, routing: 'fixed' } as const;
const cut: ShockEvent = {
  kind: 'link',
  name: 'cut',
  regions: ['r1'],
  sectors: ['s1'],
  to: { regions: ['r0'] },
  share: 1,
  from: 1,
  duration: 30,
  recovery: { curve: 'none', steps: 1 },
};

/** r0 buys all its s1 from r1. */
function concentrated() {
  const intermediate = table.intermediate.slice();
  for (let j = 0; j < 3; j++) {
    intermediate[4 * 9 + j]! += intermediate[1 * 9 + j]! + intermediate[7 * 9 + j]!;
    intermediate[1 * 9 + j] = 0;
    intermediate[7 * 9 + j] = 0;
  }
  return { ...table, intermediate };
}

describe('resilience', () => {
  it('measures concentration and finds single sources', () => {
    const found = singleSources(concentrated(), 'r0');
    expect(found.map(({ sector, main, hhi }) => ({ sector, main, hhi }))).toEqual([
      { sector: 's1', main: 'r1', hhi: 1 },
    ]);
    for (const { hhi, share } of concentrations(table, 'r2')) {
      expect(hhi).toBeGreaterThanOrEqual(1 / 3 - 1e-12);
      expect(hhi).toBeLessThanOrEqual(share);
    }
  });

  it('splits what a region buys among the regions', () => {
    const { regions, values } = mutualDependence(table);
    for (let r = 0; r < regions.length; r++) {
      expect(values.subarray(r * 3, r * 3 + 3).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  it('finds who could stand in, within reach', () => {
    const far = (a: string, b: string) => (a === b ? 0 : a === 'r2' ? 500 : 100);
    const need = { region: 'r0', sector: 's1', supplier: 'r1' };
    expect(substitutes(table, need, far, 200).map(({ region }) => region)).toEqual(['r0']);
    expect(substitutes(table, need, far, 600).map(({ region }) => region)).toEqual(['r0', 'r2']);
    const unknown = substitutes(table, need, () => Number.NaN, 200);
    expect(unknown.map(({ region }) => region).sort()).toEqual(['r0', 'r2']);
    expect(unknown[0]!.spare).toBeGreaterThanOrEqual(unknown[1]!.spare);
  });

  it('runs every other region’s stop through the model, the worst first', () => {
    const losses = lossesWithoutOne(table, 'r0', 20, parameters);
    expect(losses.map(({ supplier }) => supplier).sort()).toEqual(['r1', 'r2']);
    expect(losses[0]!.lost).toBeGreaterThanOrEqual(losses[1]!.lost);
    expect(losses[0]!.lost).toBeGreaterThan(0);
    expect(losses[0]!.survives).toBeGreaterThan(0);
  });

  it('ranks measures by what they avoid when the model is run again', () => {
    const given = concentrated();
    const worth = rankMeasures(
      given,
      [cut],
      [
        { kind: 'stock', region: 'r0', sector: 's1', days: 40 },
        { kind: 'stock', region: 'r0', sector: 's0', days: 40 },
        { kind: 'second-source', region: 'r0', sector: 's1', from: 'r1', source: 'r2', share: 0.5 },
        { kind: 'home', region: 'r0', sector: 's1', from: 'r1', source: 'r0', share: 0.5 },
      ],
      parameters,
    );
    const find = (kind: string, sector: string) =>
      worth.find(({ measure }) => measure.kind === kind && measure.sector === sector)!;
    expect(find('stock', 's1').lostWith).toBeLessThan(0.1 * find('stock', 's1').lostWithout);
    expect(find('second-source', 's1').lostWith).toBeLessThan(find('second-source', 's1').lostWithout);
    expect(find('home', 's1').lostWith).toBeLessThan(find('home', 's1').lostWithout);
    expect(find('stock', 's0').avoidedPerYuan).toBeLessThan(find('stock', 's1').avoidedPerYuan);
    for (let k = 1; k < worth.length; k++)
      expect(worth[k]!.avoidedPerYuan).toBeLessThanOrEqual(worth[k - 1]!.avoidedPerYuan);
  });

  it('gives ranges over flow models, and refuses one estimate alone', () => {
    const tables = [1, 2, 3].map((seed) => ({ ...madeTable(3, 3, seed), estimate: true }));
    const hhi = (one: typeof table) => concentrations(one, 'r0')[0]!.hhi;
    const range = rangeOver(tables, hhi);
    expect(range.least).toBeLessThan(range.most);
    expect(() => rangeOver(tables.slice(1), hhi)).toThrow('at least 3 tables');
  });

  it('draws the same ensemble in any pieces, by group', () => {
    const codes = Uint32Array.from(table.nodes, (node) => Number(node.region.slice(1)));
    const groups = { count: 3, codes };
    const ensemble = { table, events: [cut], parameters, uncertainty: defaultUncertainty, groups, seed: 5 };
    const whole = ensemblePiece(ensemble, 0, 6);
    expect([...ensemblePiece(ensemble, 0, 2), ...ensemblePiece(ensemble, 2, 6)]).toEqual(whole);
    const [low, middle, high] = bands(whole, [0.05, 0.5, 0.95]);
    expect(low).toHaveLength(60 * 3);
    for (let at = 0; at < 180; at++) {
      expect(low![at]!).toBeLessThanOrEqual(middle![at]!);
      expect(middle![at]!).toBeLessThanOrEqual(high![at]!);
    }
    expect(new Set(whole.map((one) => one.lost[0])).size).toBe(6);
    const all = { ...ensemble, groups: { count: 1, codes: new Uint32Array(9) } };
    for (const [k, one] of ensemblePiece(all, 0, 6).entries()) {
      expect(one.lost[0]!).toBeCloseTo(
        whole[k]!.lost.reduce((sum, lost) => sum + lost, 0),
        9,
      );
      expect(one.draw).toEqual(whole[k]!.draw);
      for (const [name, [from, to]] of Object.entries(defaultUncertainty)) {
        const drawn = one.draw[name as keyof typeof one.draw];
        expect(drawn).toBeGreaterThanOrEqual(from);
        expect(drawn).toBeLessThan(to);
      }
    }
  });

  it('gives the one run where nothing is uncertain', () => {
    const uncertainty = {
      inventory: [1, 1],
      restoration: [1, 1],
      psi: [0.8, 0.8],
      overproduction: [1, 1],
      extra: [1, 1],
      size: [1, 1],
    } as const;
    const groups = { count: 9, codes: Uint32Array.from(table.nodes.keys()) };
    const [one] = ensemblePiece({ table, events: [cut], parameters, uncertainty, groups, seed: 1 }, 3, 4);
    const run = simulateShock(shockModel(table, parameters), [cut]);
    expect(one!.output).toEqual(run.production.map((value, at) => value / run.normal[at % 9]!));
    for (const [i, { lost }] of run.outcomes.entries()) expect(one!.lost[i]).toBeCloseTo(lost, 9);
  });

  it('takes quantiles between the order statistics', () => {
    expect(quantilesOf(Float64Array.of(4, 1, 3, 2), [0, 0.1, 0.5, 1])).toEqual([1, 1.3, 2.5, 4]);
    expect(quantilesOf(Float64Array.of(1, Number.NaN), [0.5])).toEqual([Number.NaN]);
    expect(quantilesOf(new Float64Array(0), [0.5])).toEqual([Number.NaN]);
  });
});
