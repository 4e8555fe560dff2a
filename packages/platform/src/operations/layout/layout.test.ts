import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoTable } from '@yanzhen/evidence/demo';
import { UserError } from '@yanzhen/evidence/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { layoutCase } from './case.ts';
import { check } from './check.ts';
import { coalitions } from './coalitions.ts';
import { compare } from './compare.ts';
import { generate } from './generate.ts';
import { prices } from './prices.ts';
import { solve } from './solve.ts';
import { whyNot } from './why-not.ts';

let folder: string;
const context = { signal: new AbortController().signal, progress: () => {} } as unknown as OperationContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-layout-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return { name, path, bytes: text.length };
}

async function made(input: Record<string, unknown>) {
  const { files } = await runOperation(generate, input, context);
  return file('layout.json', files[0]!.text);
}

describe('layouts through their operations', () => {
  it('solve, write a plan, and find it feasible with the same objective', async () => {
    const instance = await made({ regions: 4, industries: 3, fixed: 0.15, tightness: 0.8 });
    const solved = await runOperation(solve, { instance }, context);
    const [objective] = Array.from(solved.columns.objective);
    expect(solved.columns.gap[0]).toBeLessThanOrEqual(1e-6);
    const plan = await file('plan.csv', solved.also!.plan!);
    const checked = await runOperation(check, { instance, plan }, context);
    expect(checked.columns.rule).toEqual(['feasible']);
    expect(checked.columns.objective[0]! / objective!).toBeCloseTo(1, 6);
    const priced = await runOperation(prices, { instance, most: 5 }, context);
    expect(priced.length).toBe(5);
    const reasons = await runOperation(whyNot, { instance }, context);
    for (const verdict of reasons.columns.verdict as string[]) expect(verdict).not.toBe('built');
  });

  it('start from a plan before, whatever else stands in it', async () => {
    const instance = await made({ regions: 16, industries: 10, fixed: 0.1, tightness: 0.9, seed: 5 });
    const first = await runOperation(solve, { instance, gap: 0.05 }, context);
    const text = `${first.also!.plan!}nowhere:nothing,R01,1,flow,1,base\n`;
    const start = await file('before.csv', text);
    const again = await runOperation(solve, { instance, start, seconds: 0.1, gap: 0 }, context);
    expect(again.columns.objective[0]!).toBeGreaterThanOrEqual(first.columns.objective[0]! * (1 - 1e-9));
  });

  it('name a smallest set of rules that clash', async () => {
    const instance = await file(
      'clash.json',
      JSON.stringify({
        regions: [{ code: 'a' }, { code: 'b' }],
        industries: [{ code: 'i', service: 1 }],
        resources: [{ code: 'land' }],
        sites: ['a', 'b'].map((region) => ({ region, industry: 'i', value: 1, growth: 100, use: { land: 1 } })),
        demand: [{ region: 'a', industry: 'i', amount: 10 }],
        budgets: ['a', 'b'].map((region) => ({ region, resource: 'land', amount: 4 })),
        transport: [{ from: 'a', to: 'b', cost: 0.1 }],
      }),
    );
    const error = await runOperation(solve, { instance }, context).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    const { code, text, found } = error as UserError;
    expect(code).toBe('layout-infeasible');
    expect(found).toBe('5');
    for (const part of [
      'demand that must be met (a, i',
      'budget of a resource (a, land',
      'budget of a resource (b, land',
    ])
      expect(text.en).toContain(part);
  });

  it('say where a file is at fault', async () => {
    const instance = await file('bad.json', '{"regions":[{"code":"a"}],"industries":[{"code":"i","cap":2}]}');
    await expect(runOperation(solve, { instance }, context)).rejects.toMatchObject({
      code: 'instance-field',
      place: { field: 'industries[0].cap' },
    });
    const short = await file('short.txt', '2 3\n5 1');
    await expect(runOperation(solve, { instance: short, instanceFormat: 'orlib-cap' }, context)).rejects.toMatchObject({
      code: 'instance-too-short',
      place: { row: 2 },
    });
  });
});

describe('a case of real provinces on the tables of 2007', () => {
  it('goes from the table to the price of involution and to a game whose grand coalition is the joint plan', async () => {
    const document = await demoTable();
    const tables = { load: async () => document };
    const regions = ['420000', '430000', '360000'];
    const input = { table: 'demo', regions, sectors: ['16', '17', '18'] };
    const { files, evidence } = await runOperation(layoutCase, input, { ...context, tables });
    expect(evidence.estimate).toBe(true);
    expect(evidence.notes.filter(({ code }) => code === 'assumption').length).toBe(13);
    const instance = await file('case.json', files[0]!.text);
    const compared = await runOperation(compare, { instance, orders: 2 }, context);
    const { scope, together_low, together_high, apart_low, apart_high } = compared.columns;
    expect((scope as string[]).slice(0, 2)).toEqual(['total', 'price']);
    expect(together_high[1]).toBeCloseTo((together_high[0]! - apart_low[0]!) / together_high[0]!, 9);
    expect(together_low[1]).toBeCloseTo((together_low[0]! - apart_high[0]!) / together_low[0]!, 9);
    const game = JSON.parse((await runOperation(coalitions, { instance }, context)).files[0]!.text);
    expect(game.players).toEqual(regions);
    expect(Object.keys(game.worth).length).toBe(7);
    const grand = [game.worth[regions.join('+')]].flat();
    expect(grand[0] / together_low[0]!).toBeCloseTo(1, 3);
  }, 60_000);
});
