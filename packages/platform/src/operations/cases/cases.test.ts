import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlanBench, planBench } from '../plans/testing.ts';
import { runOperation } from '../run.ts';
import { changes } from './changes.ts';
import { create } from './create.ts';
import { exportCase } from './export.ts';
import { importCase } from './import.ts';
import { list } from './list.ts';
import { put } from './put.ts';
import { remove, restore } from './remove.ts';
import { rename } from './rename.ts';
import { show } from './show.ts';
import { undo } from './undo.ts';

let bench: PlanBench;

beforeAll(async () => {
  bench = await planBench();
}, 60_000);
afterAll(() => bench.close());

const game = JSON.stringify({ players: ['a', 'b'], worth: { a: 0, b: 1, 'a+b': 3 } });
const answer = { columns: { player: ['a', 'b'], shapley: [1, 2] }, length: 2 };
const split = JSON.stringify({ chosen: 'shapley', answer });
const madeBy = { operation: 'layout.coalitions', version: 1, parameters: { market: 'members' }, inputs: [] };

const run = <T extends Parameters<typeof runOperation>[0]>(operation: T, input: Record<string, unknown>) =>
  runOperation(operation, input, bench.context) as ReturnType<T['run']>;
const made = (input: Record<string, unknown>) => run(create, { name: '两省', ...input });
const shown = (id: string) => run(show, { case: id });

describe('a case', () => {
  it('is made, filled, shown with what made each part, and says what is stale and what comes next', async () => {
    const { id } = await made({ parts: { game: { text: game, madeBy } }, author: '甲' });
    expect(await run(put, { case: id, part: 'split', text: split, baseVersion: 1, author: '乙' })).toMatchObject({
      version: 2,
      next: 'layout',
    });
    const other = game.replace('3', '4');
    await run(put, { case: id, part: 'game', text: other, baseVersion: 2 });
    const { parts, name } = await shown(id);
    expect(name).toEqual({ zh: '两省', en: '两省' });
    expect(parts.game).toMatchObject({ text: other, madeBy: null, stale: false });
    expect(parts.split).toMatchObject({ text: split, author: '乙', stale: true, staleBecause: ['game'] });
    const { columns } = await run(list, {});
    const row = (columns.case as string[]).indexOf(id);
    expect([columns.parts, columns.stale, columns.next].map((column) => (column as string[])[row])).toEqual([
      ...['game split', 'split', 'layout'],
    ]);
  });

  it('is renamed, undone, removed and restored; its changes are told', async () => {
    const { id } = await made({});
    await run(rename, { case: id, name: { zh: '三省', en: 'Three' } });
    await run(put, { case: id, part: 'game', text: game });
    expect(await run(undo, { case: id })).toMatchObject({ version: 4, undid: 3 });
    expect(await run(undo, { case: id })).toMatchObject({ undid: 2 });
    expect(await shown(id)).toMatchObject({ name: { zh: '两省' }, parts: {}, next: 'proposal' });
    const log = await run(changes, { case: id });
    expect(Array.from(log.columns.version)).toEqual([5, 4, 3, 2, 1]);
    expect((log.columns.what_en as string[])[0]).toBe('undid change 2');
    await run(remove, { case: id });
    await expect(shown(id)).rejects.toThrow(id);
    expect((await run(list, { removed: true })).columns.case).toContain(id);
    await run(restore, { case: id });
    expect((await shown(id)).version).toBe(5);
  });

  it('takes a part from a file', async () => {
    const { id } = await made({});
    await run(put, { case: id, part: 'game', file: await bench.file('g.json', game) });
    expect((await shown(id)).parts.game?.text).toBe(game);
    await expect(run(put, { case: id, part: 'game' })).rejects.toMatchObject({ code: 'file-or-text' });
  });

  it('goes out as a file and comes back the same, with what is stale', async () => {
    const { id } = await made({ parts: { game: { text: game, madeBy }, split: { text: split } } });
    await run(put, { case: id, part: 'game', text: game.replace('3', '5') });
    const before = await shown(id);
    const { files } = await run(exportCase, { case: id });
    const [file] = files;
    const back = await run(importCase, { file: await bench.file('case.json', file!.text), author: '丙' });
    expect(back.id).not.toBe(id);
    const after = await shown(back.id);
    for (const part of ['game', 'split'] as const) {
      expect(after.parts[part]).toEqual({ ...before.parts[part], author: '丙' });
    }
    expect(after.parts.split?.stale).toBe(true);
    expect((await run(exportCase, { case: back.id })).files[0]!.text).toBe(file!.text.replace(id, back.id));
    await expect(run(importCase, { text: '{"format":"other"}' })).rejects.toMatchObject({ code: 'case-file' });
    const damaged = file!.text.replace('\\"players\\"', '\\"player\\"');
    await expect(run(importCase, { text: damaged })).rejects.toMatchObject({ code: 'case-part' });
  });
});

describe('a part', () => {
  it.each([
    ['layout', '{"format":"yanzhen-layout/1"}', 'regions'],
    ['game', '{"players":["a","b"],"worth":{"a":1}}', 'game.worth'],
    ['game', '{"players":["a","b"]', 'game'],
    ['split', JSON.stringify({ chosen: 'tau', answer }), 'split.answer.columns.tau'],
    ['split', JSON.stringify({ chosen: 'own', answer, shares: { a: 3 } }), 'split.shares'],
    ['split', JSON.stringify({ chosen: 'shapley', answer: { ...answer, length: 3 } }), 'split.answer'],
    ['outcome', '{}', 'outcome'],
    ['proposal', '{"proposal":{"form":"transfer"},"parameters":{}}', 'proposal.proposal.sender'],
    ['contract', '{"start":2026}', 'contract.years'],
  ])('of %s is refused by the reader of its format: %s', async (part, text, field) => {
    const { id } = await made({});
    const refused = await run(put, { case: id, part, text }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ place: expect.objectContaining({ field: expect.stringContaining(field) }) });
    expect((await shown(id)).version).toBe(1);
  });

  it('that another changed since is not written over', async () => {
    const { id } = await made({ parts: { game: { text: game } } });
    await run(put, { case: id, part: 'game', text: game.replace('3', '6'), baseVersion: 1, author: '乙' });
    const mine = { case: id, part: 'game', text: game.replace('3', '7'), baseVersion: 1 };
    await expect(run(put, mine)).rejects.toMatchObject({
      kind: 'conflict',
      text: { en: expect.stringContaining('乙') },
    });
  });
});
