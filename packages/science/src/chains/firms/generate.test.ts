import { describe, expect, it } from 'vitest';
import { madeTable } from '../shock/testing.ts';
import { degreeReport } from './degrees.ts';
import { defaultGenerator, generateNetwork } from './generate.ts';

const table = madeTable(4, 5, 2);

describe('a made network', () => {
  const network = generateNetwork(table, { ...defaultGenerator, firms: 5000, seed: 7 });

  it('is marked, and the same for the same seed', () => {
    expect(network.synthetic).toBe(true);
    expect(generateNetwork(table, { ...defaultGenerator, firms: 5000, seed: 7 })).toEqual(network);
    expect(generateNetwork(table, { ...defaultGenerator, firms: 5000, seed: 8 }).value).not.toEqual(network.value);
  });

  it('adds up to the table', () => {
    const size = network.size.reduce((a, b) => a + b, 0);
    expect(size / table.output.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
    const flow = network.value.reduce((a, b) => a + b, 0);
    const linked = table.intermediate.reduce((a, b) => a + b, 0);
    expect(flow).toBeLessThanOrEqual(linked * (1 + 1e-9));
    expect(flow).toBeGreaterThan(0.98 * linked);
  });

  it('has heavy tails', () => {
    const degrees = Array.from({ length: network.firms }, (_, k) => network.start[k + 1]! - network.start[k]!);
    const mean = degrees.reduce((a, b) => a + b, 0) / network.firms;
    expect(mean).toBeGreaterThan(3);
    expect(Math.max(...degrees)).toBeGreaterThan(30 * mean);
  });

  it('is reported by its degrees', () => {
    const report = degreeReport(network);
    expect(report).toMatchObject({ firms: 5000, links: network.customer.length, selfSuppliers: 0 });
    expect(report.meanDegree).toBe(network.customer.length / 5000);
    expect(report.linksWithinRegions).toBe(within(network));
    expect(report.sizeExponent).toBeGreaterThan(0.8);
    expect(report.sizeExponent).toBeLessThan(1.4);
    expect(report.topShare).toBeGreaterThan(0.2);
    expect(report.alone).toBeLessThanOrEqual(Math.min(report.withoutCustomers, report.withoutSuppliers));
  });

  it('links near firms more where distance counts', () => {
    const distance = (a: string, b: string) => (a === b ? 0 : 100);
    const near = generateNetwork(table, { ...defaultGenerator, firms: 5000, seed: 7, distance });
    expect(within(near)).toBeGreaterThan(within(network));
  });

  it('refuses fewer firms than nodes', () => {
    expect(() => generateNetwork(table, { ...defaultGenerator, firms: 3 })).toThrow('from 20');
  });
});

function within({ firms, start, customer, regionOf }: ReturnType<typeof generateNetwork>): number {
  let same = 0;
  for (let k = 0; k < firms; k++) {
    for (let at = start[k]!; at < start[k + 1]!; at++) if (regionOf[customer[at]!] === regionOf[k]) same++;
  }
  return same / customer.length;
}
