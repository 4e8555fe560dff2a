import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gras, productivity } from './index.ts';

const folder = join(
  process.env.YANZHEN_REFERENCE ?? fileURLToPath(new URL('../../../../../../shared/reference', import.meta.url)),
  'chains',
);
const haveReference = existsSync(join(folder, 'ioanalysis', 'ras_A.csv'));

function cells(file: string, labels: number, head: number): number[][] {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/u).slice(head);
  return lines.map((line) => line.split(',').slice(labels).map(Number));
}

describe('whether a table is productive', () => {
  const of = (z: number[], x: number[]) => productivity(Float64Array.from(z), Float64Array.from(x));

  it('is seen from column sums where they are all below 1', () => {
    expect(of([1, 2, 3, 4], [10, 10])).toEqual({ state: 'productive', nodes: [], spectralRadius: 0 });
  });

  it('is looked at group by group where one is not', () => {
    // Node 1 takes more than it makes, but from node 0 alone, which needs nothing of it.
    expect(of([1, 12, 0, 1], [10, 10]).state).toBe('productive');
    expect(of([0, 11, 8, 0], [10, 10]).state).toBe('productive');
    expect(of([0, 13, 8, 0], [10, 10])).toMatchObject({ state: 'not-productive', nodes: [1] });
  });

  it('names the node that uses only itself', () => {
    expect(of([1, 0, 0, 0, 5, 0, 1, 0, 1], [10, 5, 10])).toEqual({
      state: 'not-productive',
      nodes: [1],
      spectralRadius: 1,
    });
  });

  it('says so for a group whose radius is 1', () => {
    const ring = of([0, 10, 0, 0, 0, 10, 10, 0, 0], [10, 10, 10]);
    expect(ring).toMatchObject({ state: 'not-productive', nodes: [0, 1, 2] });
  });

  it('counts nodes without output as using nothing, and survives a long chain', () => {
    expect(of([0, 5, 0, 0], [10, 0]).state).toBe('productive');
    const n = 1500;
    const z = new Float64Array(n * n);
    for (let i = 0; i < n; i++) z[i * n + ((i + 1) % n)] = 1;
    expect(productivity(z, new Float64Array(n).fill(1)).nodes).toHaveLength(n);
  });
});

describe.skipIf(!haveReference)('RAS of another program', () => {
  it('is what ours gives on its table', () => {
    const targets = cells('ioanalysis/ras_targets.csv', 0, 1);
    const prior = cells('pymrio_test/in_Z.csv', 2, 3);
    const output = cells('pymrio_test/out_x.csv', 2, 1).map((row) => row[0]!);
    const a = cells('ioanalysis/ras_A.csv', 0, 0);
    const n = output.length;
    const x1 = targets.map((row) => row[0]!);
    const coefficients = Float64Array.from({ length: n * n }, (_, at) => {
      const x = output[at % n]!;
      return x === 0 ? 0 : prior[Math.floor(at / n)]![at % n]! / x;
    });
    const flows = coefficients.map((value, at) => value * x1[at % n]!);
    const rows = Float64Array.from(targets, (row) => row[1]!);
    const columns = Float64Array.from(targets, (row) => row[2]!);
    const { values, converged } = gras(flows, { rows, columns });
    expect(converged).toBe(true);
    for (let at = 0; at < n * n; at++) {
      const expected = a[Math.floor(at / n)]![at % n]!;
      expect(Math.abs(values[at]! / x1[at % n]! - expected)).toBeLessThan(1e-6 * Math.max(1e-3, expected));
    }
  });
});
