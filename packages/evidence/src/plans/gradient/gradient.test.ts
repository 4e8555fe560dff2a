import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultGates, gradientRungs, readFirms, readGates, rungCounts, standings } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-gradient-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('the gradient of enterprises', () => {
  it('tells who is ready, who is one condition short, and where a figure is missing', async () => {
    const path = await file(
      'firms.csv',
      [
        '企业名称,梯度,同意公开,细分市场年限,研发费用,研发费用占比,营业收入',
        '甲,创新型中小企业,是,5,300,6%,"5,000"',
        '乙,创新型,,5,300,2.9%,5000',
        '丙,创新型,否,1,50,2,800',
        '丁,创新型,,5,300,,5000',
        '戊,小巨人,,12,,,',
      ].join('\n'),
    );
    const states = standings(await readFirms(path, defaultGates), defaultGates);
    expect(states.map(({ state }) => state)).toEqual(['ready', 'one-short', 'short', 'unknown', 'unknown']);
    expect(states[1]?.failed.map(({ column }) => column)).toEqual(['研发费用占比']);
    expect(states.map(({ firm }) => firm.consent)).toEqual([true, false, false, false, false]);
    const specialised = rungCounts(states, 0.5).find(({ rung }) => rung === 'specialised');
    expect(specialised).toEqual({
      rung: 'specialised',
      here: 0,
      atOrAbove: 1,
      ready: 1,
      oneShort: 1,
      unknown: 1,
      expected: 1.5,
    });
  });

  it('has gates to every rung above the lowest, each with its source', () => {
    for (const { id } of gradientRungs.slice(1)) expect(defaultGates.some(({ rung }) => rung === id)).toBe(true);
    expect(defaultGates.every(({ source }) => source.includes('核对'))).toBe(true);
  });

  it('takes gates of one’s own, and names what it cannot read', async () => {
    const gates = await readGates(await file('gates.csv', '梯度,指标,比较,数值,单位\n专精特新,研发费用占比,≥,4,%\n'));
    expect(gates).toEqual([
      { rung: 'specialised', column: '研发费用占比', comparator: 'at_least', value: 4, unit: '%', source: '' },
    ]);
    const wrong = await file('wrong.csv', '梯度,指标,比较,数值\n瞪羚,研发费用,≥,4\n');
    await expect(readGates(wrong, 'wrong.csv')).rejects.toMatchObject({
      place: { file: 'wrong.csv', row: 2, column: 'rung' },
    });
  });
});
