import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidError, NotFoundError } from '../errors.ts';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import type { Store } from '../types.ts';
import type { JointSpace, NewRelease } from './types.ts';

const title = { zh: '长江中游', en: 'Middle Yangtze' };
const rules = { leastCount: 3, dominance: 0.8, closeness: 0.1, leastMembers: 3 };
const text = { zh: '产值', en: 'Output' };
const given: NewRelease = {
  description: {
    ...{ title, source: 's', licence: 'l', dataset: 'd', version: 1, hash: 'h', year: 2007 },
    measure: { code: 'output', name: text, unit: 'CNY_100M', estimate: false },
    ...{ regionScheme: 'gbt2260', industryScheme: 'x', regions: [], industries: [] },
    ...{ as: 'cells', held: 1, cleared: null },
  },
  figures: [{ region: '420000', industry: '36', value: 12 }],
  basis: { cells: [{ key: 'secret', value: 5 }], parts: [], guards: [], sums: [{ members: [0], value: 5 }] },
};

overDialects('joint spaces', (dialect) => {
  let store: Store;
  let space: JointSpace;
  beforeAll(async () => {
    store = await openStore(await dialect.place());
    space = await store.in('hubei').joint.create({ title, rules });
    await store.in('hubei').joint.invite(space.id, 'hunan');
  });
  afterAll(() => store.close());
  const joint = (workspace: string) => store.in(workspace).joint;

  it('are seen by who is in them or invited, by nobody else', async () => {
    expect((await joint('hubei').spaces())[0]).toMatchObject({
      id: space.id,
      founder: 'hubei',
      state: 'joined',
      rules,
    });
    const [invited] = await joint('hunan').spaces();
    expect(invited).toMatchObject({ id: space.id, state: 'invited', title });
    expect(await joint('jiangxi').spaces()).toEqual([]);
    await expect(joint('jiangxi').space(space.id)).rejects.toBeInstanceOf(NotFoundError);
    await expect(joint('jiangxi').join(space.id)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('are entered by invitation of their founder', async () => {
    await expect(joint('hunan').release(space.id, given, '乙')).rejects.toBeInstanceOf(InvalidError);
    expect((await joint('hunan').join(space.id)).state).toBe('joined');
    await expect(joint('hunan').invite(space.id, 'jiangxi')).rejects.toBeInstanceOf(InvalidError);
  });

  describe('with a release', () => {
    beforeAll(async () => {
      await joint('hubei').release(space.id, given, '甲');
    });

    it('show it to members and to nobody else, and tell its owner who used it', async () => {
      const seen = await joint('hunan').releases(space.id);
      expect(seen).toMatchObject([{ workspace: 'hubei', number: 1, figures: given.figures, approvedBy: '甲' }]);
      await expect(joint('jiangxi').releases(space.id)).rejects.toBeInstanceOf(NotFoundError);
      await joint('hunan').used(seen, 'joint.dataset');
      await joint('hubei').used(await joint('hubei').releases(space.id), 'joint.dataset');
      const { releases, uses } = await joint('hubei').left();
      expect(releases).toHaveLength(1);
      expect(uses).toMatchObject([{ number: 1, usedBy: 'hunan', operation: 'joint.dataset' }]);
      expect(await joint('hunan').left()).toEqual({ releases: [], uses: [] });
    });

    it('keep what stands behind it from queries of other members', async () => {
      const count = (workspace: string, table: 'joint_basis' | 'joint_use' | 'joint_release' | 'joint_space') =>
        store.transaction(
          workspace,
          async ({ queries }) => (await queries.selectFrom(table).selectAll().execute()).length,
        );
      expect(await count('hubei', 'joint_basis')).toBe(1);
      expect(await count('hunan', 'joint_basis')).toBe(0);
      expect(await count('hunan', 'joint_use')).toBe(0);
      expect(await count('hunan', 'joint_release')).toBe(1);
      expect(await count('jiangxi', 'joint_release')).toBe(0);
      expect(await count('jiangxi', 'joint_space')).toBe(0);
      expect((await joint('hunan').bases(space.id))[0]!.basis).toEqual(given.basis);
      await expect(joint('jiangxi').bases(space.id)).rejects.toBeInstanceOf(NotFoundError);
    });

    it('refuse rows in another’s name', async () => {
      const forged = store.transaction('hunan', ({ queries }) =>
        queries
          .insertInto('joint_member')
          .values({ workspace_id: 'jiangxi', space_id: space.id, founder: 'hunan', state: 'joined' })
          .execute(),
      );
      await expect(forged).rejects.toThrow(/row-level security/);
      const changed = await store.transaction('hunan', ({ queries }) =>
        queries.updateTable('joint_release').set({ approved_by: 'x' }).executeTakeFirst(),
      );
      expect(changed.numUpdatedRows).toBe(0n);
    });

    it('forget no sum that was answered, and tell all members', async () => {
      await joint('hunan').keepAnswer(space.id, 'k', [{ keys: ['a', 'b'], value: 7 }]);
      await joint('hunan').keepAnswer(space.id, 'k', [{ keys: ['a', 'b'], value: 7 }]);
      expect(await joint('hubei').answered(space.id)).toEqual([{ keys: ['a', 'b'], value: 7 }]);
      expect(await joint('jiangxi').answered(space.id)).toEqual([]);
    });

    it('end its use when it is taken back or its owner leaves, and still know it', async () => {
      await joint('hubei').withdraw(space.id, 1);
      expect(await joint('hunan').releases(space.id)).toEqual([]);
      expect(await joint('hubei').ownBases(space.id)).toEqual([given.basis]);
      await expect(joint('hubei').withdraw(space.id, 1)).rejects.toBeInstanceOf(NotFoundError);
      await joint('hunan').release(space.id, given, '乙');
      await joint('hunan').leave(space.id);
      expect(await joint('hubei').releases(space.id)).toEqual([]);
      expect(await joint('hunan').spaces()).toEqual([]);
      expect((await joint('hunan').left()).releases[0]!.withdrawnAt).toBeInstanceOf(Date);
    });
  });
});
