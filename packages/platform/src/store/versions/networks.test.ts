import { describeNetwork, hashNetwork, type NetworkDocument } from '@yanzhen/evidence/networks';
import { networkOf } from '@yanzhen/science/chains/firms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { InvalidError, NotFoundError } from '../errors.ts';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import type { Store, StoreLocation } from '../types.ts';

function sample(id: string, value = 1): NetworkDocument {
  const network = networkOf(
    {
      names: ['甲', 'b', 'c'],
      regions: ['N', 'S'],
      industries: ['a', 'b'],
      regionOf: Uint32Array.of(0, 1, 1),
      industryOf: Uint32Array.of(0, 1, 1),
      size: Float64Array.of(1, Number.NaN, 3),
    },
    { supplier: Uint32Array.of(0, 1), customer: Uint32Array.of(1, 2), value: Float64Array.of(value, 2) },
    { unit: '亿元', synthetic: false },
  );
  const about = { id, title: { zh: id, en: id }, source: 'made', hash: hashNetwork(network) };
  return { network, info: describeNetwork(network, about) };
}

overDialects('networks of firms', (dialect) => {
  let location: StoreLocation;
  let store: Store;
  beforeAll(async () => {
    location = await dialect.place();
    store = await openStore(location);
  });
  afterAll(() => store.close());

  it('come back to the bit after opening anew', async () => {
    const document = sample('网络', 0.1);
    const saved = await store.networks.save(document);
    expect(saved).toMatchObject({ created: true, info: { version: 1, firms: 3, links: 2 } });
    await store.close();
    store = await openStore(location);
    const loaded = await store.networks.load('网络');
    expect(loaded).toEqual({ network: document.network, info: saved.info });
  });

  it('have versions, are removed and restored, and keep their blobs', async () => {
    const first = await store.networks.save(sample('n'));
    expect(await store.networks.save(sample('n'))).toEqual({ info: first.info, created: false });
    expect((await store.networks.save(sample('n', 5))).info.version).toBe(2);
    expect(await store.sweep()).toBe(0);
    expect((await store.networks.load('n@1')).network.value[0]).toBe(1);
    await store.networks.remove('n');
    await expect(store.networks.show('n')).rejects.toBeInstanceOf(NotFoundError);
    expect((await store.networks.list()).some(({ id }) => id === 'n')).toBe(false);
    expect((await store.networks.restore('n')).map(({ version }) => version)).toEqual([2, 1]);
    expect((await store.networks.versions('n')).map(({ firms }) => firms)).toEqual([3, 3]);
    await expect(store.networks.save(sample('a b'))).rejects.toBeInstanceOf(InvalidError);
  });

  it('are out of sight of other workspaces', async () => {
    await store.networks.save(sample('own'));
    const other = store.in('other');
    expect(await other.networks.list()).toEqual([]);
    await expect(other.networks.load('own')).rejects.toBeInstanceOf(NotFoundError);
  });
});
