import type { CasePart } from '@yanzhen/evidence/cases';
import { UserError } from '@yanzhen/evidence/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidError, NotFoundError } from '../errors.ts';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import type { Store, StoreLocation } from '../types.ts';

const name = { zh: '湖北—湖南', en: 'Hubei and Hunan' };
const madeBy = {
  ...{ operation: 'layout.case', version: 1, parameters: { regions: ['420000'] } },
  inputs: [{ dataset: 't', version: 1, hash: 'h', title: name, source: 's' }],
};

overDialects('cases', (dialect) => {
  let location: StoreLocation;
  let store: Store;
  beforeAll(async () => {
    location = await dialect.place();
    store = await openStore(location);
  });
  afterAll(() => store.close());

  const put = (id: string, part: CasePart, text: string, baseVersion: number, author = '甲') =>
    store.cases.put(id, { part, text, madeBy: null, baseVersion }, author);
  const texts = async (id: string) => (await store.cases.open(id)).texts;

  describe('kept', () => {
    it('come back as they were put in, after opening anew', async () => {
      const made = await store.cases.create(
        { id: 'kept', name, parts: { layout: { text: '{"甲":1}', madeBy } } },
        '甲',
      );
      expect(made).toMatchObject({ id: 'kept', name, version: 1 });
      await store.close();
      store = await openStore(location);
      const opened = await store.cases.open('kept');
      expect(opened).toEqual(made);
      expect(opened.texts).toEqual({ layout: '{"甲":1}' });
      expect(opened.parts.layout).toMatchObject({ madeBy, author: '甲', characters: 7, basis: {} });
    });

    it('are given ids, listed, renamed, removed and restored, and unseen from elsewhere', async () => {
      const { id } = await store.cases.create({ name }, '甲');
      expect(id).toMatch(/^case-[0-9a-f]{10}$/);
      expect(await store.cases.rename(id, { zh: '新', en: 'new' }, '甲')).toMatchObject({ version: 2 });
      expect((await store.cases.list()).map((one) => [one.id, one.name.zh])).toContainEqual([id, '新']);
      expect(await store.in('other').cases.list()).toEqual([]);
      await expect(store.in('other').cases.open(id)).rejects.toBeInstanceOf(NotFoundError);
      await store.cases.remove(id);
      await expect(store.cases.open(id)).rejects.toBeInstanceOf(NotFoundError);
      expect((await store.cases.list({ removed: true })).map((one) => one.id)).toEqual([id]);
      await expect(put(id, 'layout', '{}', 2)).rejects.toBeInstanceOf(NotFoundError);
      await store.cases.restore(id);
      expect((await store.cases.open(id)).name.zh).toBe('新');
    });

    it('refuse ids that are taken or unusable, and texts that cannot be kept', async () => {
      await store.cases.create({ id: 'taken', name }, '甲');
      await expect(store.cases.create({ id: 'taken', name }, '乙')).rejects.toBeInstanceOf(InvalidError);
      await expect(store.cases.create({ id: 'a b', name }, '乙')).rejects.toBeInstanceOf(InvalidError);
      await expect(put('taken', 'layout', 'a\0b', 1)).rejects.toBeInstanceOf(InvalidError);
    });
  });

  describe('changed', () => {
    it('remember what each part was made from', async () => {
      await store.cases.create({ id: 'line', name }, '甲');
      await put('line', 'layout', 'l1', 1);
      await put('line', 'game', 'g1', 2);
      await put('line', 'layout', 'l2', 3);
      const { parts } = await store.cases.open('line');
      expect(parts.game?.basis.layout).not.toBe(parts.layout?.hash);
      await put('line', 'game', 'g1', 4);
      const again = (await store.cases.open('line')).parts;
      expect(again.game?.basis.layout).toBe(again.layout?.hash);
      expect(await put('line', 'game', 'g1', 5)).toMatchObject({ version: 5 });
    });

    it('take as made from what the person saw, not from what others put in since', async () => {
      await store.cases.create({ id: 'meanwhile', name, parts: { layout: { text: 'l1', madeBy: null } } }, '甲');
      const seen = (await store.cases.open('meanwhile')).parts.layout!.hash;
      await put('meanwhile', 'layout', 'l2', 1, '乙');
      await put('meanwhile', 'game', 'g1', 1, '甲');
      expect((await store.cases.open('meanwhile')).parts.game?.basis).toEqual({ layout: seen });
    });

    it('say who changed the same part since, and write nothing', async () => {
      await store.cases.create({ id: 'clash', name, parts: { layout: { text: 'l1', madeBy: null } } }, '甲');
      await put('clash', 'layout', 'l2', 1, '乙');
      const refused = await put('clash', 'layout', 'l3', 1, '甲').catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UserError);
      expect(refused).toMatchObject({
        kind: 'conflict',
        code: 'case-conflict',
        text: { zh: expect.stringContaining('乙') },
      });
      expect(await texts('clash')).toEqual({ layout: 'l2' });
      expect(await put('clash', 'layout', 'l2', 1, '甲')).toMatchObject({ version: 2 });
      await expect(put('clash', 'layout', 'l9', 7)).rejects.toMatchObject({ kind: 'conflict', code: 'case-version' });
    });

    it('give twenty changes at once a version each', async () => {
      await store.cases.create({ id: 'crowd', name }, '甲');
      const all = await Promise.allSettled(
        Array.from({ length: 20 }, (_, k) => store.cases.rename('crowd', { zh: `${k}`, en: `${k}` }, '甲')),
      );
      expect(all.every(({ status }) => status === 'fulfilled')).toBe(true);
      expect((await store.cases.changes('crowd')).map(({ version }) => version)).toEqual(
        Array.from({ length: 21 }, (_, k) => 21 - k),
      );
    });
  });

  describe('undone', () => {
    it('go back step by step, and forth again', async () => {
      await store.cases.create({ id: 'undo', name }, '甲');
      await put('undo', 'layout', 'l1', 1);
      await put('undo', 'layout', 'l2', 2);
      await store.cases.rename('undo', { zh: '改名', en: 'renamed' }, '甲');
      expect(await store.cases.undo('undo', undefined, '甲')).toMatchObject({ version: 5, kind: 'undo', undoes: 4 });
      expect((await store.cases.open('undo')).name).toEqual(name);
      expect(await store.cases.undo('undo', undefined, '甲')).toMatchObject({ undoes: 3 });
      expect(await texts('undo')).toEqual({ layout: 'l1' });
      expect(await store.cases.undo('undo', undefined, '甲')).toMatchObject({ undoes: 2 });
      expect(await texts('undo')).toEqual({});
      await expect(store.cases.undo('undo', undefined, '甲')).rejects.toBeInstanceOf(InvalidError);
      await store.cases.undo('undo', 7, '甲');
      expect(await texts('undo')).toEqual({ layout: 'l1' });
    });

    it('not where a later change rests on it, nor the making', async () => {
      await store.cases.create({ id: 'rests', name }, '甲');
      await put('rests', 'layout', 'l1', 1);
      await put('rests', 'layout', 'l2', 2, '乙');
      await expect(store.cases.undo('rests', 2, '甲')).rejects.toMatchObject({ kind: 'conflict' });
      await expect(store.cases.undo('rests', 1, '甲')).rejects.toBeInstanceOf(InvalidError);
    });

    it('within the last five hundred changes; texts that only older ones name are dropped', async () => {
      await store.cases.create({ id: 'long', name }, '甲');
      for (let k = 1; k < 550; k++) await put('long', 'layout', `text ${k}`, k);
      const changes = await store.cases.changes('long');
      expect([changes.length, changes.at(-1)?.version]).toEqual([500, 51]);
      const kept = await store.transaction('local', ({ queries }) =>
        queries.selectFrom('case_text').select('text').where('case_id', '=', 'long').execute(),
      );
      expect(kept).toHaveLength(501);
      await expect(put('long', 'layout', 'x', 20)).rejects.toMatchObject({ code: 'case-version' });
      await store.cases.undo('long', undefined, '甲');
      expect(await texts('long')).toEqual({ layout: 'text 548' });
    }, 60_000);
  });
});
