import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { compare } from './compare.ts';
import { outcome } from './outcome.ts';
import { rounds } from './rounds.ts';
import { solve } from './solve.ts';

let folder: string;
const context = { signal: new AbortController().signal, progress: () => {} } as unknown as OperationContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-outcome-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return { name, path, bytes: text.length };
}

/** Two regions, one industry: both can make it, a has the land, b the larger market. */
const problem = (land: number, service = 0) =>
  JSON.stringify({
    regions: [{ code: 'a' }, { code: 'b' }],
    industries: [{ code: 'i', service }],
    resources: [{ code: 'land' }, { code: 'money', by: 'investment' }],
    sites: [
      { region: 'a', industry: 'i', value: 1, existing: 2, growth: 20, setup: 0.1, use: { land: 1 } },
      { region: 'b', industry: 'i', value: 1, existing: 3, growth: 0, use: { land: 1 } },
    ],
    projects: [{ id: 'P', region: 'b', industry: 'i', fixed: 0.5, maximum: 4, setup: 0.1 }],
    demand: [
      { region: 'a', industry: 'i', amount: 4 },
      { region: 'b', industry: 'i', amount: 10 },
    ],
    budgets: [
      { region: 'a', resource: 'land', amount: land },
      { region: 'b', resource: 'land', amount: 5 },
    ],
    transport: [{ from: 'a', to: 'b', cost: 0.2 }],
  });

describe('the outcome of a layout', () => {
  it('adds up: what is built, what budgets are used, what is earned today', async () => {
    const instance = await file('two.json', problem(6));
    const told = await runOperation(outcome, { instance }, context);
    expect(told.status).toBe('proven');
    // a makes 6 (4 at home), b 5: 11 of value, 2 × 0.2 of freight, 4 × 0.1 + 2 × 0.1 of set-up, 0.5 for the plant.
    expect(told.objective).toBeCloseTo(11 - 0.4 - 0.6 - 0.5, 6);
    expect(told.today).toBeCloseTo(5, 6);
    expect(told.sites).toEqual([
      { region: 'a', industry: 'i', existing: 2, added: 4, output: 6 },
      { region: 'b', industry: 'i', existing: 3, added: 2, output: 5 },
    ]);
    const used = Object.fromEntries(told.budgets.map((line) => [`${line.region} ${line.resource}`, line.used]));
    expect(used).toEqual({ 'a land': 6, 'b land': 5, 'a money': 0.4, 'b money': 0.7 });
    expect(told.budgets.find(({ resource }) => resource === 'money')?.limit).toBeNull();
    expect(told.regions.reduce((sum, { gain }) => sum + gain!, 0)).toBeCloseTo(told.objective!, 9);
    const land = told.prices.find(({ rule, region }) => rule === 'budget' && region === 'a')!;
    expect(land.price).toBeCloseTo(1 - 0.2 - 0.1, 6);
    expect(land.limit).toBe(6);
    expect(land.change).toBeCloseTo(land.price, 6);
  });

  it('starts from the last plan, and says what that plan is worth under the rules of now', async () => {
    const { also } = await runOperation(solve, { instance: await file('two.json', problem(6)) }, context);
    const start = await file('plan.csv', also!.plan!);
    const told = await runOperation(outcome, { instance: await file('more.json', problem(8)), start }, context);
    expect(told.objective).toBeCloseTo(9.5 + 2 * 0.7, 6);
    expect(told.start).toBeCloseTo(9.5 + 2 * 0.7, 6);
  });

  it('lists the rules that clash where nothing meets them', async () => {
    const told = await runOperation(outcome, { instance: await file('clash.json', problem(4, 1)) }, context);
    expect(told.status).toBe('infeasible');
    expect(told.objective).toBeNull();
    expect(told.smallest).toBe(true);
    expect(told.evidence.notes).toEqual([]);
    const rules = told.conflict.map(({ rule, region, limit }) => `${rule} ${region} ${limit}`);
    expect(rules).toContain('service b 10');
    expect(rules.filter((rule) => rule.startsWith('budget')).length).toBe(2);
  });
});

describe('moves of regions by themselves', () => {
  it('end where the comparison says that apart ends', async () => {
    const instance = await file('two.json', problem(6));
    const played = await runOperation(rounds, { instance }, context);
    const compared = await runOperation(compare, { instance, orders: 1 }, context);
    const { region, gain, mover, step } = played.columns;
    const last = played.length - 2;
    expect(
      Array.from(gain)
        .slice(last)
        .reduce((sum, one) => sum + one, 0),
    ).toBeCloseTo(compared.columns.apart_low[0]!, 6);
    expect((region as string[]).slice(0, 2)).toEqual(['a', 'b']);
    expect((mover as string[])[0]).toBe('');
    expect(step[last]).toBeGreaterThanOrEqual(2);
    expect(played.evidence.notes[0]!.code).toBe('apart-settled');
    await expect(runOperation(rounds, { instance, order: ['a'] }, context)).rejects.toMatchObject({
      code: 'order-of-moves',
    });
  });
});
