import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { esriLaneReference, esriLanes, esriReference } from '../../kernels/index.ts';
import {
  cascadeNetwork,
  cascades,
  defaultCascade,
  type Essentials,
  type Network,
  networkOf,
  TOUCHED,
} from './index.ts';
import { madeNetwork } from './testing.ts';

const mixed = (n: number) => Uint8Array.from({ length: n * n }, (_, k) => (k * 7) % 3);
const partly = (n: number) => Float64Array.from({ length: n * n }, (_, k) => ((k * 7) % 5) / 4);

describe('cascades', () => {
  it('equal the dense form, sparse or dense, in every setting', () => {
    for (const [firms, links] of [
      [60, 90],
      [300, 2000],
    ] as const) {
      const network = madeNetwork(firms, links, 6, 3);
      for (const essentials of ['leontief', 'linear', mixed(6), partly(6)] as const) {
        for (const substitute of [true, false]) {
          const parameters = { ...defaultCascade, essentials, substitute };
          const prepared = cascadeNetwork(network, essentials);
          const all = cascades(network, parameters);
          const total = prepared.output.reduce((a, b) => a + b, 0);
          for (let firm = 0; firm < firms; firm += 7) {
            const floor = new Float64Array(firms);
            floor[firm] = 1;
            const plain = esriReference(prepared, floor, parameters);
            const { result, loss } = all.losses([firm]);
            let esri = 0;
            for (let k = 0; k < firms; k++) {
              const expected = Math.max(plain.down[k]!, plain.up[k]!);
              expect(Math.abs(loss[k]! - expected)).toBeLessThan(1e-9);
              esri += (prepared.output[k]! * expected) / total;
            }
            expect(Math.abs(result.esri - esri)).toBeLessThan(1e-9);
            expect(result.iterations).toBe(plain.iterations);
          }
        }
      }
    }
  });

  it('side by side have the bits of the plain form, whatever the range', () => {
    const network = madeNetwork(211, 1500, 6, 9);
    for (const essentials of ['leontief', 'linear', mixed(6)] as const) {
      for (const substitute of [true, false]) {
        const prepared = cascadeNetwork(network, essentials);
        const options = { tolerance: 1e-3, mostIterations: 30, substitute, touched: TOUCHED };
        const results = esriLanes(prepared, prepared.output)(0, 211, 0.9, options);
        expect(results).toEqual(
          results.map((_, firm) => esriLaneReference(prepared, prepared.output, firm, 0.9, options)),
        );
        expect(esriLanes(prepared, prepared.output)(100, 107, 0.9, options)).toEqual(results.slice(100, 107));
      }
    }
  });

  it('grow with how essential inputs are, from the linear case to the one where all are', () => {
    const network = madeNetwork(300, 2000, 6, 4);
    const of = (essentials: Essentials) => cascades(network, { ...defaultCascade, essentials }).range(0, 60);
    const even = (degree: number) => of(new Float64Array(36).fill(degree));
    expect(even(1)).toEqual(of('leontief'));
    expect(even(0)).toEqual(of('linear'));
    expect(of(mixed(6).map((code) => Math.max(1, code)))).toEqual(
      of(Float64Array.from(mixed(6), (code) => Math.max(0, code - 1))),
    );
    const lost = [0, 0.3, 0.6, 1].map((degree) => even(degree).map(({ downstream }) => downstream));
    for (const [step, more] of lost.slice(1).entries())
      for (const [firm, loss] of more.entries()) expect(loss).toBeGreaterThanOrEqual(lost[step]![firm]! - 1e-12);
  });

  it('of every firm agree with each alone, and do not depend on how the firms are split', () => {
    for (const links of [300, 4000]) {
      const network = madeNetwork(500, links, 6, 10);
      const all = cascades(network, defaultCascade);
      const results = all.range(0, 500);
      for (const [firm, result] of results.entries()) {
        const alone = all.run([firm]);
        expect(Math.abs(result.esri - alone.esri)).toBeLessThan(1e-9);
        expect(result.iterations).toBe(alone.iterations);
      }
      const apart = [0, 1, 77, 300].flatMap((first, at, firsts) =>
        cascades(network, defaultCascade).range(first, firsts[at + 1] ?? 500),
      );
      expect(apart).toEqual(results);
    }
  });

  it('grow with the shock', () => {
    const network = madeNetwork(200, 900, 5, 4);
    const all = cascades(network, { ...defaultCascade, tolerance: 1e-9, substitute: false });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 199 }), { minLength: 2, maxLength: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (firms, share) => {
          const some = all.run(firms.slice(1), share).esri;
          expect(all.run(firms, share).esri).toBeGreaterThanOrEqual(some - 1e-8);
          expect(all.run(firms).esri).toBeGreaterThanOrEqual(all.run(firms, share).esri - 1e-8);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('do not depend on the order of firms', () => {
    const network = madeNetwork(50, 200, 4, 5);
    const turned = reversed(network);
    const a = cascades(network, defaultCascade);
    const b = cascades(turned, defaultCascade);
    for (let firm = 0; firm < 50; firm++) {
      const one = a.run([firm]);
      const other = b.run([49 - firm]);
      expect(Math.abs(one.esri - other.esri)).toBeLessThan(1e-12);
      expect(other.iterations).toBe(one.iterations);
    }
  });

  it('leave nothing behind', () => {
    const network = madeNetwork(300, 2000, 6, 6);
    const all = cascades(network, defaultCascade);
    const fresh = cascades(network, defaultCascade).run([5]);
    for (let firm = 0; firm < 300; firm++) all.run([firm]);
    expect(all.run([5])).toEqual(fresh);
  });

  it('within regions weigh up to the index of the whole', () => {
    const network = madeNetwork(300, 1500, 6, 6);
    const whole = cascades(network, defaultCascade);
    const sales = cascadeNetwork(network, 'leontief').output;
    const total = sales.reduce((a, b) => a + b, 0);
    for (const firm of [0, 17, 250]) {
      let sum = 0;
      for (const [r] of network.regions.entries()) {
        const inside = Array.from(network.regionOf, (region) => region === r);
        const own = sales.reduce((a, b, k) => a + (inside[k] ? b : 0), 0);
        sum += (own / total) * cascades(network, defaultCascade, inside).range(firm, firm + 1)[0]!.esri;
      }
      expect(Math.abs(sum - whole.run([firm]).esri)).toBeLessThan(1e-9);
    }
  });

  it('refuse what they cannot mean', () => {
    const network = madeNetwork(20, 40, 3, 7);
    expect(() => cascades(network, { ...defaultCascade, tolerance: 0 })).toThrow('tolerance');
    expect(() => cascades(network, { ...defaultCascade, essentials: new Uint8Array(2) })).toThrow('9 entries');
    expect(() => cascades(network, defaultCascade).run([20])).toThrow('no firm 20');
    expect(() => cascades(network, defaultCascade).run([1], 2)).toThrow('lost share');
  });
});

describe('a network', () => {
  const firms = {
    regions: ['r'],
    industries: ['s'],
    regionOf: new Uint32Array(3),
    industryOf: new Uint32Array(3),
    size: new Float64Array(3),
  };
  const links = (supplier: number[], customer: number[], value: number[]) => ({
    supplier: Uint32Array.from(supplier),
    customer: Uint32Array.from(customer),
    value: Float64Array.from(value),
  });
  const about = { unit: '', synthetic: false };

  it('sorts links and adds those between the same firms', () => {
    const network = networkOf(firms, links([2, 0, 2, 0, 1], [1, 2, 1, 1, 0], [1, 2, 3, 4, 0]), about);
    expect(Array.from(network.start)).toEqual([0, 2, 2, 3]);
    expect(Array.from(network.customer)).toEqual([1, 2, 1]);
    expect(Array.from(network.value)).toEqual([4, 2, 4]);
  });

  it('refuses unknown firms and odd values', () => {
    expect(() => networkOf(firms, links([0], [3], [1]), about)).toThrow('there are 3 firms');
    expect(() => networkOf(firms, links([0], [1], [-1]), about)).toThrow('value -1');
    expect(() => networkOf(firms, links([0], [1], [Number.NaN]), about)).toThrow('NaN');
  });
});

function reversed(network: Network): Network {
  const last = network.firms - 1;
  const supplier: number[] = [];
  const customer: number[] = [];
  for (let i = 0; i < network.firms; i++) {
    for (let at = network.start[i]!; at < network.start[i + 1]!; at++) {
      supplier.push(last - i);
      customer.push(last - network.customer[at]!);
    }
  }
  return networkOf(
    {
      regions: network.regions,
      industries: network.industries,
      regionOf: network.regionOf.slice().reverse(),
      industryOf: network.industryOf.slice().reverse(),
      size: network.size.slice().reverse(),
    },
    { supplier: Uint32Array.from(supplier), customer: Uint32Array.from(customer), value: network.value },
    { unit: '', synthetic: true },
  );
}
