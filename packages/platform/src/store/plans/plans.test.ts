import type { PlanDocument, PlanItem } from '@yanzhen/evidence/plans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidError, NotFoundError } from '../errors.ts';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import type { Store } from '../types.ts';
import { PlanConflict } from './clashes.ts';

const goal = (id: string, name = id): PlanItem => ({ id, kind: 'goal', parent: null, position: 0, fields: { name } });
const project = (id: string, parent: string, more: object = {}): PlanItem => ({
  ...{ id, kind: 'project', parent, position: 1 },
  fields: { name: id, weight: 1, ...more },
});
const plan = (id: string, items: readonly PlanItem[]): PlanDocument => ({
  info: { id, title: { zh: id, en: id } },
  items,
});

overDialects('plans', (dialect) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await dialect.place());
  });
  afterAll(() => store.close());

  const start = (id: string) =>
    store.plans.create(plan(id, [goal('g', '工业倍增'), project('p', 'g', { budget: 3 })]), '甲');
  const fieldsOf = async (id: string, item: string) =>
    (await store.plans.open(id)).items.find((other) => other.id === item)?.fields;

  describe('kept', () => {
    it('come back as they were made, and are listed', async () => {
      const made = await start('规划-1');
      expect(made).toMatchObject({ revision: 1, info: { id: '规划-1' } });
      expect((await store.plans.open('规划-1')).items).toEqual([
        goal('g', '工业倍增'),
        project('p', 'g', { budget: 3 }),
      ]);
      expect(await store.plans.list()).toEqual([expect.objectContaining({ id: '规划-1', items: 2, revision: 1 })]);
      await expect(start('规划-1')).rejects.toBeInstanceOf(InvalidError);
      await expect(store.plans.create(plan('a b', []), '甲')).rejects.toBeInstanceOf(InvalidError);
    });

    it('are removed and restored, and unseen from other workspaces', async () => {
      await start('gone');
      await expect(store.in('other').plans.open('gone')).rejects.toBeInstanceOf(NotFoundError);
      expect(await store.in('other').plans.list()).toEqual([]);
      await store.plans.remove('gone');
      await expect(store.plans.open('gone')).rejects.toBeInstanceOf(NotFoundError);
      await store.plans.restore('gone');
      expect((await store.plans.open('gone')).items).toHaveLength(2);
      await expect(store.plans.restore('gone')).rejects.toBeInstanceOf(NotFoundError);
    });

    it('hold five thousand projects', async () => {
      const many = Array.from({ length: 5000 }, (_, index) => project(`p${index}`, 'g'));
      await store.plans.create(plan('large', [goal('g'), ...many]), '甲');
      expect((await store.plans.open('large')).items).toHaveLength(5001);
    });
  });

  describe('changed', () => {
    it('say who changed what from what to what', async () => {
      await start('log');
      await store.plans.edit('log', [{ do: 'set', id: 'p', patch: { fields: { budget: 5, owner: '发改委' } } }], {
        seen: 1,
        author: '乙',
      });
      const [change] = await store.plans.changes('log');
      expect(change).toMatchObject({ revision: 2, author: '乙', undoes: null, summary: { zh: '修改 1 项' } });
      expect(change?.entries).toEqual([
        expect.objectContaining({
          item: 'p',
          before: project('p', 'g', { budget: 3 }),
          after: project('p', 'g', { budget: 5, owner: '发改委' }),
        }),
      ]);
      expect(await store.plans.changes('log', { item: 'g' })).toHaveLength(1);
    });

    it('wholly or not at all', async () => {
      await start('whole');
      const edits = [
        { do: 'set', id: 'p', patch: { fields: { budget: 9 } } },
        { do: 'add', item: project('q', 'nobody') },
      ] as const;
      await expect(store.plans.edit('whole', edits, { seen: 1, author: '乙' })).rejects.toThrow('nobody');
      expect(await fieldsOf('whole', 'p')).toMatchObject({ budget: 3 });
      expect(await store.plans.changes('whole')).toHaveLength(1);
    });

    it('remove an item with all beneath it and what rested on it', async () => {
      const items = [goal('g'), goal('h'), project('p', 'g'), project('q', 'h', { dependsOn: ['p'] })];
      await store.plans.create(plan('beneath', items), '甲');
      await store.plans.edit('beneath', [{ do: 'remove', id: 'g' }], { seen: 1, author: '甲' });
      expect((await store.plans.open('beneath')).items.map(({ id }) => id)).toEqual(['h', 'q']);
      expect(await fieldsOf('beneath', 'q')).toEqual({ name: 'q', weight: 1, dependsOn: [] });
      await store.plans.undo('beneath', 2, '甲');
      expect((await store.plans.open('beneath')).items).toEqual(expect.arrayContaining(items));
    });
  });

  describe('changed by two people', () => {
    const set = (id: string, fields: Record<string, unknown>) => [{ do: 'set', id, patch: { fields } }] as const;

    it('join what does not touch', async () => {
      await start('join');
      await store.plans.edit('join', set('p', { budget: 5 }), { seen: 1, author: '甲' });
      await store.plans.edit('join', set('p', { owner: '经信厅' }), { seen: 1, author: '乙' });
      expect(await fieldsOf('join', 'p')).toMatchObject({ budget: 5, owner: '经信厅' });
    });

    it('refuse what does, naming both', async () => {
      await start('clash');
      await store.plans.edit('clash', set('p', { budget: 5 }), { seen: 1, author: '甲' });
      const second = store.plans.edit('clash', set('p', { budget: 7 }), { seen: 1, author: '乙' });
      await expect(second).rejects.toBeInstanceOf(PlanConflict);
      await expect(second).rejects.toMatchObject({
        clashes: [{ item: 'p', field: 'budget', base: 3, theirs: 5, yours: 7, author: '甲' }],
      });
      await store.plans.edit('clash', set('p', { budget: 7 }), { seen: 2, author: '乙' });
      expect(await fieldsOf('clash', 'p')).toMatchObject({ budget: 7 });
    });

    it('take several changes of a field together, and let go of one that was changed back to what is wanted', async () => {
      await start('several');
      await store.plans.edit('several', set('p', { budget: 5 }), { seen: 1, author: '甲' });
      await store.plans.edit('several', set('p', { budget: 6, owner: '经信厅' }), { seen: 2, author: '丙' });
      const mine = store.plans.edit('several', set('p', { budget: 7, owner: '发改委' }), { seen: 1, author: '乙' });
      await expect(mine).rejects.toMatchObject({
        clashes: expect.arrayContaining([
          expect.objectContaining({ field: 'budget', base: 3, theirs: 6, yours: 7, author: '丙' }),
          expect.objectContaining({ field: 'owner', base: null, theirs: '经信厅', yours: '发改委', author: '丙' }),
        ]),
      });
      await store.plans.edit('several', set('p', { budget: 6, owner: '经信厅', weight: 2 }), { seen: 1, author: '乙' });
      expect(await fieldsOf('several', 'p')).toMatchObject({ budget: 6, owner: '经信厅', weight: 2 });
    });

    it('refuse descriptions of the plan that undo each other, and take one back without the others', async () => {
      await start('described');
      const say = async (info: object, seen: number) => {
        const now = { ...(await store.plans.open('described')).info, ...info };
        return await store.plans.edit('described', [{ do: 'info', info: now }], { seen, author: '甲' });
      };
      await say({ issuer: '省政府' }, 1);
      await expect(say({ issuer: '发改委' }, 1)).rejects.toMatchObject({
        clashes: [{ item: null, field: 'issuer', base: null, theirs: '省政府', yours: '发改委' }],
      });
      await say({ region: '420000' }, 2);
      await store.plans.undo('described', 2, '甲');
      const { info } = await store.plans.open('described');
      expect([info.issuer, info.region]).toEqual([undefined, '420000']);
    });

    it('refuse to change what another removed, and to remove what another changed', async () => {
      await start('removed');
      await store.plans.edit('removed', set('p', { budget: 5 }), { seen: 1, author: '甲' });
      const removal = store.plans.edit('removed', [{ do: 'remove', id: 'p' }], { seen: 1, author: '乙' });
      await expect(removal).rejects.toMatchObject({
        clashes: [{ field: 'item', base: { budget: 3 }, theirs: { budget: 5 }, yours: null, author: '甲' }],
      });
      await store.plans.edit('removed', [{ do: 'remove', id: 'p' }], { seen: 2, author: '乙' });
      await expect(
        store.plans.edit('removed', set('p', { budget: 1 }), { seen: 2, author: '甲' }),
      ).rejects.toMatchObject({
        clashes: [{ item: 'p', field: 'item', author: '乙' }],
      });
      await expect(
        store.plans.edit('removed', set('never', { budget: 1 }), { seen: 3, author: '甲' }),
      ).rejects.toBeInstanceOf(InvalidError);
    });
  });

  describe('undone', () => {
    it('leave later changes of other fields alone', async () => {
      await start('undo');
      await store.plans.edit('undo', [{ do: 'set', id: 'p', patch: { fields: { budget: 5 } } }], {
        seen: 1,
        author: '甲',
      });
      await store.plans.edit('undo', [{ do: 'set', id: 'p', patch: { fields: { owner: '经信厅' } } }], {
        seen: 2,
        author: '乙',
      });
      const change = await store.plans.undo('undo', 2, '甲');
      expect(change).toMatchObject({ revision: 4, undoes: 2 });
      expect(await fieldsOf('undo', 'p')).toMatchObject({ budget: 3, owner: '经信厅' });
    });

    it('refuse where a later change rests on it', async () => {
      await start('rests');
      await store.plans.edit('rests', [{ do: 'set', id: 'p', patch: { fields: { budget: 5 } } }], {
        seen: 1,
        author: '甲',
      });
      await store.plans.edit('rests', [{ do: 'set', id: 'p', patch: { fields: { budget: 8 } } }], {
        seen: 2,
        author: '乙',
      });
      await expect(store.plans.undo('rests', 2, '甲')).rejects.toBeInstanceOf(PlanConflict);
      await store.plans.undo('rests', 3, '甲');
      expect(await fieldsOf('rests', 'p')).toMatchObject({ budget: 5 });
      await expect(store.plans.undo('rests', 1, '甲')).rejects.toBeInstanceOf(InvalidError);
    });
  });
});
