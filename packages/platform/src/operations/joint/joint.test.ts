import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Dataset } from '@yanzhen/evidence/dataset';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { dataset } from './dataset.ts';
import { preview } from './preview.ts';
import { approve, left, withdraw } from './releases.ts';
import { create, invite, join, leave, spaces } from './spaces.ts';
import { totals } from './totals.ts';

const industries = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'].map((code) => ({
  ...{ code, name: { zh: code, en: code }, level: 2, parent: code[0]! },
}));
const parents = ['A', 'B'].map((code) => ({ code, name: { zh: code, en: code }, level: 1 }));

/** A member's dataset: amounts and numbers of firms of its one region. */
function figuresOf(region: string, amounts: readonly number[], firms: readonly number[], year = 2020): Dataset {
  const rows = amounts.flatMap((amount, at): Row[] => {
    const { code } = industries[at]!;
    return [
      [region, code, year, amount],
      [region, code, year, firms[at]!, 'firms'],
    ];
  });
  return datasetOf(rows, { industries: [...parents, ...industries] });
}

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(path(tmpdir(), 'yanzhen-joint-'));
  store = await openStore({ folder });
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const plenty = [9, 9, 9, 9, 9, 9];

function member(workspace: string, data: Dataset): OperationContext {
  return { ...contextOf(data), workspace, store: async () => store.in(workspace) };
}

const run = <T extends Parameters<typeof runOperation>[0]>(
  operation: T,
  input: Record<string, unknown>,
  context: OperationContext,
) => runOperation(operation, input, context) as ReturnType<T['run']>;

/** A space of its own for a test, with these members. */
async function founded(name: string, ...members: OperationContext[]): Promise<string> {
  const { space } = await run(create, { title: name }, members[0]!);
  for (const guest of members.slice(1)) {
    await run(invite, { space: space.id, workspace: guest.workspace }, members[0]!);
    await run(join, { space: space.id }, guest);
  }
  return space.id;
}

describe('an offer', () => {
  const [amounts, firms] = [
    [50, 60, 70, 40, 30, 20],
    [2, 9, 9, 9, 9, 9],
  ];
  const hubei = member('offer-hubei', figuresOf('r1', amounts, firms));

  it('holds back figures of few firms, and what would give them away', async () => {
    const space = await founded('offer', hubei);
    const { columns, evidence } = await run(preview, { space, dataset: 'test', count: 'firms' }, hubei);
    const why = Object.fromEntries(
      (columns.industry as string[]).map((code, at) => [code, (columns.why as string[])[at]]),
    );
    expect(why.A1).toBe('too-few');
    // With its total released, a single gap could be filled in: another figure, or the total, goes too.
    expect(Object.values(why).filter((reason) => reason === 'secondary')).toHaveLength(1);
    expect(evidence.conventions).toMatchObject({ 'least firms': '3' });
  });

  it('clears nothing whose firms are not known, unless its owner says why', async () => {
    const space = await founded('unknown', hubei);
    const { columns } = await run(preview, { space, dataset: 'test' }, hubei);
    expect(new Set(columns.why as string[])).toEqual(new Set(['unknown']));
    const input = { space, dataset: 'test', cleared: 'published in the yearbook' };
    const cleared = await run(preview, input, hubei);
    expect(new Set(cleared.columns.why as string[])).toEqual(new Set(['']));
    await run(approve, input, hubei);
    const { columns: list, length } = await run(left, {}, hubei);
    expect(length).toBe(1);
    expect([list.space, list.cleared].map((column) => (column as string[])[0])).toEqual([space, input.cleared]);
  });

  it('holds back a total that few firms stand behind', async () => {
    const few = member('offer-few', figuresOf('r1', [5, 4, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0]));
    const space = await founded('few', few);
    const { columns } = await run(preview, { space, dataset: 'test', count: 'firms' }, few);
    const total = (columns.industry as string[]).indexOf('');
    expect((columns.why as string[])[total]).toBe('too-few');
  });

  it('never takes a figure that is missing for one that hides another', async () => {
    const gaps = figuresOf('r1', [50, Number.NaN, 70, Number.NaN, 30, 20], [2, 9, 9, 9, 9, 9]);
    const patchy = member('offer-patchy', gaps);
    const space = await founded('patchy', patchy);
    const { columns } = await run(preview, { space, dataset: 'test', count: 'firms' }, patchy);
    expect(columns.industry).toEqual(['A1', 'A3', 'B2', 'B3', '']);
    expect((columns.why as string[]).filter((reason) => reason === 'secondary')).toHaveLength(1);
  });

  it('counts in what left before', async () => {
    const space = await founded('twice', hubei);
    await run(approve, { space, dataset: 'test', count: 'firms' }, hubei);
    // The same once more tells nothing new; the held figure under another heading would.
    await run(approve, { space, dataset: 'test', count: 'firms' }, hubei);
    const second = run(approve, { space, dataset: 'test', cleared: 'asked a second time' }, hubei);
    await expect(second).rejects.toMatchObject({ code: 'told-apart', text: { en: expect.stringContaining('r1 A1') } });
    expect((await store.in('offer-hubei').joint.ownBases(space)).length).toBe(2);
  });

  it('at a broader level adds up what the finer one holds', async () => {
    const space = await founded('levels', hubei);
    const { columns } = await run(preview, { space, dataset: 'test', count: 'firms', level: 1 }, hubei);
    expect(columns.industry).toEqual(['A', 'B', '']);
    expect(Array.from(columns.value as Float64Array)).toEqual([180, 90, 270]);
    expect(columns.why).toEqual(['', '', '']);
  });
});

describe('sums over members', () => {
  const amounts = [
    [10, 20, 30, 40, 50, 60],
    [12, 22, 28, 44, 46, 64],
    [14, 18, 33, 37, 52, 61],
    [11, 24, 31, 42, 49, 58],
  ];
  const members = amounts.map((row, at) => member(`sums-${at}`, figuresOf(`r${at}`, row, plenty)));
  const offer = { dataset: 'test', count: 'firms', as: 'sums', year: 2020 };
  const asked = { measure: 'value', year: 2020 };

  it('need enough members', async () => {
    const space = await founded('two', members[0]!, members[1]!);
    for (const one of members.slice(0, 2)) await run(approve, { space, ...offer }, one);
    const { columns } = await run(totals, { space, ...asked }, members[0]!);
    expect(new Set(columns.why as string[])).toEqual(new Set(['too-few']));
    expect(Array.from(columns.value as Float64Array).every(Number.isNaN)).toBe(true);
    expect(await store.in('sums-1').joint.releases(space)).toMatchObject([{ figures: [] }, { figures: [] }]);
  });

  it('are given when nobody can be told apart, and not when a newcomer could', async () => {
    const space = await founded('newcomer', ...members);
    for (const one of members.slice(0, 3)) await run(approve, { space, ...offer }, one);
    const first = await run(totals, { space, ...asked }, members[1]!);
    expect(Array.from(first.columns.value as Float64Array)).toEqual([36, 60, 91, 121, 148, 185]);
    expect(Array.from(first.columns.members as Int32Array)).toEqual([3, 3, 3, 3, 3, 3]);
    // The sum of four less the sum of three is the fourth.
    await run(approve, { space, ...offer }, members[3]!);
    const second = await run(totals, { space, ...asked }, members[1]!);
    expect(new Set(second.columns.why as string[])).toEqual(new Set(['told-apart']));
    const { columns, length } = await run(left, {}, members[0]!);
    const row = (columns.space as string[]).indexOf(space);
    expect(length).toBeGreaterThan(0);
    expect((columns.used_by as string[])[row]).toBe('sums-1');
    expect((columns.uses as Int32Array)[row]).toBe(2);
  });

  it('say so where nothing was released', async () => {
    const space = await founded('nothing', members[0]!);
    await expect(run(totals, { space, ...asked }, members[0]!)).rejects.toMatchObject({ code: 'nothing-released' });
    await expect(run(dataset, { space }, members[0]!)).rejects.toMatchObject({ code: 'nothing-released' });
  });
});

describe('a dataset of what members let others see', () => {
  const hubei = member('set-hubei', figuresOf('r1', [50, 60, 70, 40, 30, 20], [2, 9, 9, 9, 9, 9]));
  const hunan = member('set-hunan', figuresOf('r2', [15, 26, 37, 48, 59, 61], plenty));

  it('holds released figures, leaves held ones missing, and ends with what is taken back', async () => {
    const space = await founded('长江中游', hubei, hunan);
    const offer = { space, dataset: 'test', count: 'firms' };
    for (const one of [hubei, hunan]) await run(approve, offer, one);
    const made = await run(dataset, { space, id: 'middle-yangtze' }, hunan);
    expect(made).toMatchObject({ dataset: 'middle-yangtze', version: 1, members: ['set-hubei', 'set-hunan'] });
    const { info, facts } = await store.in('set-hunan').datasets.load('middle-yangtze');
    expect(info).toMatchObject({ title: { zh: '长江中游' }, absent: 'missing' });
    expect(info.regions.map(({ code }) => code)).toEqual(['r1', 'r2']);
    const own = Array.from(facts.value).filter((_, at) => facts.regions[facts.region[at]!] === 'r1');
    expect(own).not.toContain(50);
    expect(own.length).toBeGreaterThanOrEqual(4);
    await expect(store.in('set-hubei').datasets.load('middle-yangtze')).rejects.toThrow(/middle-yangtze/);

    await run(withdraw, { space, number: 1 }, hubei);
    const again = await run(dataset, { space, id: 'middle-yangtze' }, hunan);
    expect(again).toMatchObject({ version: 2, members: ['set-hunan'], rows: 6 });
    await run(leave, { space }, hubei);
    expect((await run(spaces, {}, hubei)).spaces).toEqual([]);
  });
});
