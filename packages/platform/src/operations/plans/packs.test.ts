import { indicatorPacks } from '@yanzhen/evidence/plans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOperation } from '../run.ts';
import { addPack } from './add-pack.ts';
import { create } from './create.ts';
import { edit } from './edit.ts';
import { gradient } from './gradient.ts';
import { show } from './show.ts';
import { type PlanBench, planBench } from './testing.ts';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
  await runOperation(create, { id: 'p', description: { title: { zh: 'p', en: 'p' } } }, bench.context);
}, 60_000);
afterAll(() => bench.close());

describe('indicator packs', () => {
  it('come with whole definitions and no values, and are not added twice', async () => {
    for (const { id, indicators } of indicatorPacks) {
      const { added } = await runOperation(addPack, { plan: 'p', pack: id }, bench.context);
      expect(added).toEqual(indicators.map((indicator) => indicator.id));
    }
    const { items, revision } = await runOperation(show, { plan: 'p' }, bench.context);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['indicator', 'definition']));
    for (const { kind, fields } of items) {
      if (kind === 'definition')
        expect(fields).toMatchObject({ number: 1, scope: expect.any(String), source: expect.any(String) });
    }
    const again = await runOperation(addPack, { plan: 'p', pack: 'green-manufacturing' }, bench.context);
    expect([again.added, again.revision]).toEqual([[], revision]);
    await expect(runOperation(addPack, { plan: 'p', pack: 'x' }, bench.context)).rejects.toThrow(/no pack/);
  });
});

describe('the gradient', () => {
  const firms = [
    '企业名称,梯度,同意公开,细分市场年限,研发费用,研发费用占比,营业收入',
    '甲公司,创新型,是,5,300,6,5000',
    '乙公司,创新型,,5,300,2.9,5000',
    '丙公司,专精特新,,,,,',
  ].join('\n');

  it('names nobody who has not agreed, and holds promotions against the target', async () => {
    const target = { id: 't', kind: 'target', parent: 'gradient-specialised', position: 1 };
    const item = { ...target, fields: { year: 2027, comparator: 'at_least', value: 4 } };
    const { revision } = await runOperation(show, { plan: 'p' }, bench.context);
    await runOperation(edit, { plan: 'p', seen: revision, edits: [{ do: 'add', item }] }, bench.context);
    const file = await bench.file('firms.csv', firms);
    const result = await runOperation(gradient, { firms: file, plan: 'p', pass: 0.5 }, bench.context);
    expect(result.firms.map(({ firm, row, state }) => [firm, row, state])).toEqual([
      ['甲公司', 2, 'ready'],
      ['', 3, 'one-short'],
      ['', 4, 'unknown'],
    ]);
    expect(JSON.stringify(result)).not.toMatch(/乙公司|丙公司/);
    expect(result.rungs.find(({ rung }) => rung === 'specialised')).toMatchObject({
      ...{ here: 1, at_or_above: 1, ready: 1, one_short: 1, expected: 1.5, target: 4, target_year: 2027, gap: 2.5 },
    });
    expect(result.evidence.notes[0]?.code).toBe('default-gates');
  });

  it('shows its gates without a list of firms', async () => {
    const { gates, firms: none } = await runOperation(gradient, {}, bench.context);
    expect(none).toEqual([]);
    expect(gates.length).toBeGreaterThan(10);
  });
});
