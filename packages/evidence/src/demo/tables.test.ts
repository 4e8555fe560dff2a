import { checkBalance, inputCoefficients, leontiefSystem, multipliers } from '@yanzhen/science/chains';
import { collapseToRegions } from '@yanzhen/science/chains/estimate';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoTable, provincialTables } from './tables.ts';

type Demo = Awaited<ReturnType<typeof demoTable>>;

let provinces: Awaited<ReturnType<typeof provincialTables>>;
let demo: Demo;
beforeAll(async () => {
  provinces = await provincialTables();
  demo = await demoTable();
});

describe('the 30 provincial tables of 2007', () => {
  it('are those that were published', () => {
    expect(provinces).toHaveLength(30);
    const added = (region: string) => {
      const table = provinces.find(({ nodes }) => nodes[0]!.region === region)!;
      return table.valueAdded.reduce((sum, value) => sum + value, 0) / 1e4;
    };
    // Regional GDP of the tables in 亿元, as the data sources page gives it.
    expect(Math.round(added('440000'))).toBe(30843);
    expect(Math.round(added('320000'))).toBe(26508);
    expect(Math.round(added('630000'))).toBe(784);
  });

  it('balance but for rounding', () => {
    for (const table of provinces) {
      const report = checkBalance(table);
      expect(report.rows.largest).toBeLessThan(10);
      expect(report.columns.largest).toBeLessThan(10);
    }
  });
});

describe('the multi-regional table estimated from them', () => {
  it('is marked as an estimate, cell by cell', () => {
    expect(demo.info).toMatchObject({
      id: 'china-provinces-mrio-2007',
      estimate: true,
      nodes: 1260,
      layout: 'estimated',
    });
    expect(demo.info.quality[0]).toMatchObject({ rule: 'estimated-flows', level: 'caution' });
    const { names, intermediate } = demo.table.methods!;
    const unmarked = intermediate.findIndex(
      (code, at) => names[code] === 'published' && demo.table.intermediate[at] !== 0,
    );
    expect(unmarked).toBe(-1);
  });

  it('aggregates back to published output and value added', () => {
    provinces.forEach((table, s) => {
      expect([...demo.table.output.subarray(s * 42, (s + 1) * 42)]).toEqual([...table.output]);
      table.valueAddedCategories.forEach((_, row) => {
        const part = demo.table.valueAdded.subarray(row * 1260 + s * 42, row * 1260 + (s + 1) * 42);
        expect([...part]).toEqual([...table.valueAdded.subarray(row * 42, (row + 1) * 42)]);
      });
    });
  });

  it('balances, and lists what was adjusted for it', () => {
    const report = checkBalance(demo.table);
    const scale = (i: number) => Math.max(1e4, demo.table.output[i]!);
    const worst = Math.max(...[...report.rows.values].map((gap, i) => Math.abs(gap) / scale(i)));
    expect(worst).toBeLessThan(1e-6);
    expect(report.columns.largest).toBeLessThan(10);
    expect(report.productivity.state).toBe('productive');
    expect(demo.estimate.adjustments.length).toBeGreaterThan(0);
    const listed = demo.info.quality.filter(({ rule }) => /^estimate-(transit|foreign|unmatched)/u.test(rule));
    expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(
      demo.estimate.adjustments.filter(({ reason }) => reason !== 'balance').length,
    );
  });

  it('gives every province its use of every product back', () => {
    const back = collapseToRegions(demo.table);
    provinces.forEach((table, s) => {
      const k = table.finalUses.length;
      for (let i = 0; i < 42; i++) {
        const used = (one: typeof table) =>
          sum(one.intermediate.subarray(i * 42, i * 42 + 42)) + sum(one.finalDemand.subarray(i * k, i * k + k));
        const imported = demo.table.importedFinalDemand!.subarray((s * 42 + i) * 30 * k, (s * 42 + i + 1) * 30 * k);
        // What is missing is what comes from abroad: final use of it stands apart, the rest is in `imports` by column.
        expect(used(back[s]!) + sum(imported)).toBeLessThanOrEqual(used(table) + 1);
      }
    });
  });

  it('never lets a province’s local multipliers exceed its technical ones', () => {
    provinces.forEach((table, s) => {
      const technical = multipliers(leontiefSystem(inputCoefficients(table, 'technical')), new Float64Array(0)).output;
      const intermediate = Float64Array.from(
        { length: 42 * 42 },
        (_, at) => demo.table.intermediate[(s * 42 + Math.floor(at / 42)) * 1260 + s * 42 + (at % 42)]!,
      );
      const local = multipliers(
        leontiefSystem(inputCoefficients({ ...table, kind: 'non-competitive', intermediate })),
        new Float64Array(0),
      ).output;
      local.forEach((value, j) => {
        expect(value, `${table.nodes[j]!.region} ${table.nodes[j]!.sector}`).toBeLessThanOrEqual(technical[j]! + 1e-9);
      });
    });
  });
});

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
