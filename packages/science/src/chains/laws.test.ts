import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRelative } from '../../test/chains-reference.ts';
import { anyTable, closedTable } from '../../test/chains-tables.ts';
import {
  accountCoefficients,
  aggregateTable,
  decompose,
  extractEach,
  extractEveryLink,
  extractionVariants,
  extractLink,
  extractSet,
  finalUseByRegion,
  footprintsOf,
  type InputOutputTable,
  inputCoefficients,
  leontiefSystem,
  linkages,
  multipliers,
  regionalAccounts,
  regionIndex,
  supplyPaths,
} from './index.ts';

const systemOf = (table: InputOutputTable) => leontiefSystem(inputCoefficients(table));
const accountOf = (table: InputOutputTable) => accountCoefficients(table.satellites[0]!.values, table.output);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const rowSums = (values: Float64Array, width: number) =>
  Float64Array.from({ length: values.length / width }, (_, i) => sum(values.subarray(i * width, (i + 1) * width)));
const runs = { numRuns: 60 };

/** The same table with its nodes in another order. */
function permuted(table: InputOutputTable, order: readonly number[]): InputOutputTable {
  const n = order.length;
  const k = table.finalUses.length;
  const perNode = (values: Float64Array) => Float64Array.from(order, (i) => values[i]!);
  const rowsOf = (values: Float64Array) =>
    Float64Array.from({ length: values.length }, (_, at) => values[Math.floor(at / n) * n + order[at % n]!]!);
  return {
    ...table,
    nodes: order.map((i) => table.nodes[i]!),
    intermediate: Float64Array.from(
      { length: n * n },
      (_, at) => table.intermediate[order[Math.floor(at / n)]! * n + order[at % n]!]!,
    ),
    finalDemand: Float64Array.from(
      { length: n * k },
      (_, at) => table.finalDemand[order[Math.floor(at / k)]! * k + (at % k)]!,
    ),
    output: perNode(table.output),
    valueAdded: rowsOf(table.valueAdded),
    satellites: table.satellites.map((satellite) => ({ ...satellite, values: rowsOf(satellite.values) })),
  };
}

describe('laws of every productive table', () => {
  it('gives its output back from its final demand', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const final = rowSums(table.finalDemand, table.finalUses.length);
        expect(largestRelative(systemOf(table).solve(final), table.output)).toBeLessThan(1e-11);
      }),
      runs,
    );
  });

  it('consumption less imports plus exports is production, and production is the account', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const accounts = regionalAccounts(table, systemOf(table), accountOf(table));
        const closed = accounts.consumption.map((cba, k) => cba - accounts.imports[k]! + accounts.exports[k]!);
        expect(largestRelative(closed, accounts.production)).toBeLessThan(1e-11);
        const system = systemOf(table);
        const short = footprintsOf(multipliers(system, accountOf(table)).accounts, finalUseByRegion(table, system));
        expect(largestRelative(short, accounts.consumption)).toBeLessThan(1e-11);
        expect(sum(accounts.production)).toBeCloseTo(sum(table.satellites[0]!.values), 6);
      }),
      runs,
    );
  });

  it('puts all value added of a closed table into multipliers of one', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const shares = accountCoefficients(table.valueAdded, table.output);
        multipliers(systemOf(table), shares).accounts.forEach((value, j) => {
          if (table.output[j] !== 0) expect(value).toBeCloseTo(1, 10);
        });
      }),
      runs,
    );
  });

  it('loses nothing less than nothing by extraction, and never more than there is', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const system = systemOf(table);
        const all = sum(table.output);
        for (const variant of extractionVariants) {
          for (const loss of extractEach(system, table.output, variant)) {
            expect(loss).toBeGreaterThanOrEqual(-1e-9 * all);
            expect(loss).toBeLessThanOrEqual(all * (1 + 1e-9));
          }
        }
      }),
      runs,
    );
  });

  it('loses by one node alone what the closed form says, and by every link what the rows hold', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const system = systemOf(table);
        const each = extractEach(system, table.output);
        const nodes = Array.from(table.nodes.keys());
        for (const k of nodes) expect(sum(extractSet(system, table.output, [k]))).toBeCloseTo(each[k]!, 6);
        const all = sum(table.output);
        expect(sum(extractSet(system, table.output, nodes))).toBeCloseTo(all, 5);
        const losses = extractLink(system, table.output, nodes, nodes);
        const final = rowSums(table.finalDemand, table.finalUses.length);
        expect(
          largestRelative(
            losses.map((loss, i) => table.output[i]! - loss),
            final,
          ),
        ).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('loses by every link between regions what cutting it alone loses', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const system = systemOf(table);
        const { labels, codes } = regionIndex(table.nodes);
        const every = extractEveryLink(system, table.output, labels.length, codes);
        const of = (group: number) => Array.from(codes.keys()).filter((i) => codes[i] === group);
        labels.forEach((_, from) => {
          labels.forEach((__, to) => {
            const alone = from === to ? 0 : sum(extractLink(system, table.output, of(from), of(to)));
            expect(every[from * labels.length + to]).toBeCloseTo(alone, 6);
          });
        });
      }),
      runs,
    );
  });

  it('does not care in which order nodes stand', () => {
    fc.assert(
      fc.property(anyTable, fc.infiniteStream(fc.integer()), (table, keys) => {
        const rank = table.nodes.map(() => keys.next().value as number);
        const order = Array.from(table.nodes.keys()).sort((a, b) => rank[a]! - rank[b]!);
        const other = permuted(table, order);
        const back = (values: Float64Array) => values;
        const before = linkages(systemOf(table), table.output);
        const after = linkages(systemOf(other), other.output);
        expect(
          largestRelative(
            after.backward,
            order.map((i) => before.backward[i]!),
          ),
        ).toBeLessThan(1e-11);
        expect(
          largestRelative(
            back(after.forward),
            order.map((i) => before.forward[i]!),
          ),
        ).toBeLessThan(1e-11);
        const a = regionalAccounts(table, systemOf(table), accountOf(table));
        const b = regionalAccounts(other, systemOf(other), accountOf(other));
        const place = b.regions.map((region) => a.regions.indexOf(region));
        const width = place.length;
        const moved = b.flows.map((_, at) => {
          const [s, o, r] = [Math.floor(at / width / width), Math.floor(at / width) % width, at % width];
          return a.flows[(s * width + place[o]!) * width + place[r]!]!;
        });
        expect(largestRelative(b.flows, moved)).toBeLessThan(1e-11);
      }),
      runs,
    );
  });

  it('finds all paths there are when nothing is cut', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const system = systemOf(table);
        const s = accountOf(table).subarray(0, table.nodes.length);
        const final = rowSums(table.finalDemand, table.finalUses.length);
        const found = supplyPaths(system, s, final, { threshold: 1e-3, depth: 30 });
        expect(found.total).toBeCloseTo(sum(table.satellites[0]!.values.subarray(0, table.nodes.length)), 6);
        expect(found.covered).toBeLessThanOrEqual(found.total * (1 + 1e-9));
        expect(found.stopped).toBe(false);
        for (const { nodes, value } of found.paths) {
          let expected = final[nodes.at(-1)!]! * s[nodes[0]!]!;
          for (let k = 1; k < nodes.length; k++) {
            expected *= system.coefficients.values[nodes[k - 1]! * system.order + nodes[k]!]!;
          }
          expect(value).toBeCloseTo(expected, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('adds the effects of two years up to the change', () => {
    fc.assert(
      fc.property(anyTable, fc.double({ min: 0.5, max: 2, noNaN: true }), (table, growth) => {
        const n = table.nodes.length;
        const later = closedTable(
          table.finalUses.length,
          n / table.finalUses.length,
          table.intermediate.map((flow, at) => flow * (0.5 + ((at * 7) % 10) / 10)),
          table.finalDemand.map((flow, at) => flow * growth * (1 + (at % 3) / 10)),
          table.satellites[0]!.values,
        );
        const year = (of: InputOutputTable) => ({
          system: systemOf(of),
          coefficients: accountOf(of).subarray(0, n),
          finalDemand: rowSums(of.finalDemand, of.finalUses.length),
        });
        const parts = decompose(year(table), year(later));
        const total = parts.change.map(
          (_, i) => parts.intensity[i]! + parts.technology[i]! + parts.mix[i]! + parts.level[i]!,
        );
        const scale = 1 + Math.max(...parts.level.map(Math.abs));
        parts.change.forEach((change, i) => {
          expect(Math.abs(total[i]! - change) / scale).toBeLessThan(1e-11);
        });
        const same = decompose(year(table), year(table));
        expect(Math.max(...same.change, same.spread)).toBe(0);
      }),
      runs,
    );
  });

  it('aggregates to the same totals, and to itself where nothing is grouped', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(aggregateTable(table, {})).toEqual(table);
        const one = aggregateTable(table, {
          regions: new Map(regionIndex(table.nodes).labels.map((label) => [label, 'all'])),
        });
        expect(sum(one.output)).toBeCloseTo(sum(table.output), 6);
        const final = rowSums(one.finalDemand, one.finalUses.length);
        expect(largestRelative(systemOf(one).solve(final), one.output)).toBeLessThan(1e-10);
      }),
      runs,
    );
  });
});
