import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkBalance } from '@yanzhen/science/chains';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../tests/shared-folder.ts';
import { readTable } from './read-table.ts';

/** Published tables that are no part of the project: YANZHEN_SHARED names the folder that holds `data/`. */
const folder = sharedFolder('data');
const have = (path: string) => existsSync(join(folder, path));
const read = (path: string, options = {}) => readTable(join(folder, path), options);

describe.skipIf(!have('china-national-io'))('national tables of China', () => {
  it.each([
    ['china_2017_42.csv', 42, 'non-competitive', 'io42-2017', 82.3],
    ['china_2020_42.csv', 42, 'non-competitive', 'io42-2017', 101.6],
    ['china_2020_153.csv', 153, 'competitive', 'none', 101.6],
  ])('%s balances, and value added is the published sum', async (file, sectors, kind, scheme, trillions) => {
    const { table, info } = await read(`china-national-io/${file}`);
    expect(info).toMatchObject({ nodes: sectors, kind, sectorScheme: scheme, unit: '万元' });
    const report = checkBalance(table);
    expect(report.rows.beyond).toEqual([]);
    expect(report.columns.beyond).toEqual([]);
    expect(report.productivity.state).toBe('productive');
    expect(report.totals.valueAdded / 1e8).toBeCloseTo(trillions, 1);
  });
});

describe.skipIf(!have('china-provincial-io-2007/csv'))('provincial tables of 2007', () => {
  it('name their province, part trade within the country, and show their error', async () => {
    const { table, info } = await read('china-provincial-io-2007/csv/620000_GAN.csv', { year: 2007 });
    expect(info).toMatchObject({ layout: 'china-provincial', kind: 'competitive', sectorScheme: 'io42-2007' });
    expect(info.regions[0]).toMatchObject({ code: '620000', name: { zh: '甘肃省' } });
    const report = checkBalance(table);
    expect(report.rows.beyond).toEqual([]);
    // 59 % of output, as the source is known for.
    expect(table.error.reduce((sum, value) => sum + Math.abs(value), 0) / report.totals.output).toBeGreaterThan(0.5);
    expect(info.quality.map(({ rule }) => rule)).toContain('statistical-error');
  });
});

describe.skipIf(!have('wiod'))('the World Input–Output Table', () => {
  it('of 2011 has the value added of the world', async () => {
    const { table, info } = await read('wiod');
    expect(info).toMatchObject({ nodes: 1435, year: 2011, kind: 'multi-regional' });
    const report = checkBalance(table);
    expect(report.totals.valueAdded / 1e6).toBeCloseTo(69.3, 1);
    expect(report.zeroOutput).toHaveLength(20);
  });
});
