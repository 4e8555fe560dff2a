import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from './open.ts';
import { overDialects } from './testing/dialects.ts';
import type { Store } from './types.ts';

overDialects('pieces', (dialect) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await dialect.place());
  });
  afterAll(() => store.close());

  it('come back to the bit; the first one stays', async () => {
    const value = [{ output: Float64Array.of(0.1, Number.NaN), recovered: true }];
    await store.pieces.put('a/0', value);
    await store.pieces.put('a/0', 'another');
    expect(await store.pieces.get('a/0')).toEqual(value);
    expect(await store.pieces.get('a/1')).toBeUndefined();
  });

  it('are seen by their workspace alone', async () => {
    await store.in('other').pieces.put('mine/0', 1);
    expect(await store.pieces.get('mine/0')).toBeUndefined();
    expect(await store.in('other').pieces.get('mine/0')).toBe(1);
  });

  it('go after a week, when another is kept', async () => {
    await store.pieces.put('old/0', 1);
    await store.transaction('local', async ({ queries }) => {
      await queries
        .updateTable('piece')
        .set({ created_at: sql<Date>`clock_timestamp() - interval '8 days'` })
        .where('key', '=', 'old/0')
        .execute();
    });
    expect(await store.pieces.get('old/0')).toBe(1);
    await store.pieces.put('new/0', 2);
    expect(await store.pieces.get('old/0')).toBeUndefined();
    expect(await store.pieces.get('new/0')).toBe(2);
  });
});
