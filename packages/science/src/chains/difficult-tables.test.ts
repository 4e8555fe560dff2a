import { describe, expect, it } from 'vitest';
import { largestRelative } from '../../test/chains-reference.ts';
import { closedTable } from '../../test/chains-tables.ts';
import {
  type InputOutputTable,
  importShares,
  inoperability,
  inputCoefficients,
  leontiefSystem,
  linkages,
  multipliers,
  NotProductiveError,
  selfSufficiency,
  withoutNodes,
} from './index.ts';

const systemOf = (table: InputOutputTable) => leontiefSystem(inputCoefficients(table));

describe('tables with a difficulty', () => {
  const small = () => closedTable(1, 2, Float64Array.of(0, 10, 5, 20), Float64Array.of(90, 25));

  it('names the nodes that make it unproductive, and works without them', () => {
    const table = { ...small(), intermediate: Float64Array.of(0, 10, 0, 50), output: Float64Array.of(100, 50) };
    const attempt = () => systemOf(table);
    expect(attempt).toThrow(NotProductiveError);
    try {
      attempt();
    } catch (error) {
      expect((error as NotProductiveError).nodes).toEqual([1]);
      expect((error as NotProductiveError).spectralRadius).toBeCloseTo(1, 6);
    }
    const rest = withoutNodes(table, new Set([1]));
    expect(rest.nodes).toEqual([{ region: 'R0', sector: 'S0' }]);
    expect([...systemOf(rest).inverse()]).toEqual([1]);
  });

  it('keeps local multipliers at or below technical ones, and never takes more imports than are used', () => {
    const table: InputOutputTable = {
      ...small(),
      kind: 'competitive',
      imports: Float64Array.of(30, 500),
    };
    const { shares, held } = importShares(table);
    expect(shares[0]).toBeCloseTo(0.3, 12);
    expect(shares[1]).toBe(1);
    expect(held).toEqual([1]);
    const local = multipliers(leontiefSystem(inputCoefficients(table)), new Float64Array(0)).output;
    const technical = multipliers(leontiefSystem(inputCoefficients(table, 'technical')), new Float64Array(0)).output;
    local.forEach((value, k) => {
      expect(value).toBeLessThanOrEqual(technical[k]!);
    });
    expect(inputCoefficients(table).scope).toBe('local');
    expect([...selfSufficiency(table).share]).toEqual([0.7, 0]);
  });

  it('has an answer for a table without nodes', () => {
    const none = closedTable(0, 0, new Float64Array(0), new Float64Array(0));
    const system = systemOf(none);
    expect(system.inverse().length).toBe(0);
    expect(multipliers(system, new Float64Array(0)).output.length).toBe(0);
    expect(linkages(system, none.output).key).toEqual([]);
  });

  it('passes a cut of demand on to suppliers', () => {
    const table = small();
    const { inoperability: q, loss } = inoperability(systemOf(table), table.output, Float64Array.of(0, 0.1));
    expect(q[1]!).toBeGreaterThan(0.1);
    expect(q[0]!).toBeGreaterThan(0);
    expect(loss[1]).toBeCloseTo(q[1]! * table.output[1]!, 12);
  });

  it('gives the same whether it iterates or factorises', () => {
    const n = 500;
    const values = Float64Array.from({ length: n * n }, (_, at) => (((at * 7919) % 1000) / 1000) * (1.2 / n));
    const coefficients = { order: n, values, scope: 'local' as const, zeroOutput: [] };
    const right = Float64Array.from({ length: n }, (_, i) => 1 + (i % 5));
    const iterated = leontiefSystem(coefficients);
    const factorised = leontiefSystem(coefficients);
    factorised.inverse();
    expect(largestRelative(iterated.solve(right), factorised.solve(right))).toBeLessThan(1e-12);
    expect(largestRelative(iterated.solveTransposed(right), factorised.solveTransposed(right))).toBeLessThan(1e-12);
  });
});
