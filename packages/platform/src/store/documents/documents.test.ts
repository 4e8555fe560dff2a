import { parseQuery } from '@yanzhen/documents/search';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import type { Repositories, Store } from '../types.ts';
import { prepareFile } from './prepare.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function add(store: Repositories, fileName: string, text: string) {
  const file = await prepareFile(bytesOf(text), fileName);
  return (await store.documents.save([file], async () => bytesOf(text)))[0]!;
}

async function found(store: Repositories, query: string, order: 'relevance' | 'date' = 'relevance') {
  const { hits } = await store.documents.search(parseQuery(query), { order });
  return hits.map(({ title, passage }) => `${title}#${passage}`);
}

const hubei = `2025年湖北省政府工作报告

一、新能源汽车产业

支持武汉、襄阳发展新能源汽车产业，与湖南开展产业协作，共建园区。

二、其他工作

推动長江中游城市群一体化发展。
`;
const hunan = `2024年湖南省政府工作报告

发展工程机械产业，推进长株潭一体化。

发改委牵头推进重大项目。
`;
const english = `Industrial cooperation in the middle reaches

Provinces plan new energy vehicle parks and share tax revenue.
`;

overDialects('documents', (dialect) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await dialect.place());
    await add(store, '湖北.txt', hubei);
    await add(store, '湖南.txt', hunan);
    await add(store, 'cooperation.txt', english);
  });
  afterAll(() => store.close());

  it('are not found by an industry that has no name, and nothing breaks', async () => {
    const query = parseQuery('产业');
    const asked = { ...query, filters: { ...query.filters, industry: 'J%' } };
    expect((await store.documents.search(asked, { order: 'relevance' })).hits).toEqual([]);
  });

  it('are recognised, listed newest first and read back as they were', async () => {
    const list = await store.documents.list();
    expect(list.map(({ description }) => description.title)).toEqual([
      '2025年湖北省政府工作报告',
      '2024年湖南省政府工作报告',
      'Industrial cooperation in the middle reaches',
    ]);
    const whole = await store.documents.show(list[0]!.id);
    expect(whole.original).toBe(hubei);
    expect(whole.text.map(({ text }) => text)).toContain('推动長江中游城市群一体化发展。');
    expect(new TextDecoder().decode(await store.documents.bytes(list[0]!.id))).toBe(hubei);
    await store.sweep();
    expect(new Uint8Array(await store.documents.bytes(list[0]!.id))).toEqual(bytesOf(hubei));
  });

  it('are found by words first together, then by as many as match', async () => {
    const all = await found(store, '湖南 产业协作');
    expect(all[0]).toMatch(/^2025年湖北省/);
    const { hits } = await store.documents.search(parseQuery('产业协作 长株潭'));
    expect(hits.length).toBe(3);
    expect(hits.every(({ score }) => score < 2 / 3)).toBe(true);
  });

  it('are found by a part of a longer word, one character, a phrase, a synonym, traditional characters, pinyin', async () => {
    expect(await found(store, '汽车')).not.toEqual([]);
    expect((await found(store, '械')).length).toBe(1);
    expect((await found(store, '"共建园区"')).length).toBe(1);
    expect(await found(store, '"园区共建"')).toEqual([]);
    expect((await found(store, 'NEV')).length).toBe(3);
    expect((await found(store, '国家发展和改革委员会')).length).toBe(1);
    expect((await found(store, '长江中游城市群')).length).toBe(1);
    expect((await found(store, 'gongchengjixie')).length).toBe(1);
    expect((await found(store, 'gcjx')).length).toBe(1);
    expect((await found(store, 'provinc')).length).toBe(1);
    expect((await found(store, 'planning vehicles')).length).toBe(1);
  });

  it('are filtered by region with those below, year, kind, and without what is excluded', async () => {
    expect((await found(store, '发展 region:湖北')).every((hit) => hit.includes('湖北'))).toBe(true);
    expect((await found(store, '发展 year:2024')).every((hit) => hit.includes('湖南'))).toBe(true);
    expect((await found(store, '发展 year:2020-2025 kind:report')).length).toBe(3);
    expect(await found(store, '产业 -工程机械 region:湖南')).toEqual([]);
  });

  it('are asked about in words that may have been meant', async () => {
    const { hits, unknown } = await store.documents.search(parseQuery('产业写作'));
    expect(hits.every(({ score }) => score <= 2 / 3)).toBe(true);
    expect(unknown).toContainEqual({ word: '产业写作', meant: ['产业协作'] });
    const other = await store.documents.search(parseQuery('provinxes'));
    expect(other.unknown[0]?.meant[0]).toBe('provinces');
  });

  it('come newest first where that is asked for', async () => {
    expect((await found(store, '一体化', 'date')).map((hit) => hit.slice(0, 4))).toEqual(['2025', '2024']);
  });

  it('change nothing when they come again, and become a version when they are much the same', async () => {
    const repositories = store.in('versions');
    const [first] = await add(repositories, 'a.txt', hubei);
    expect(await add(repositories, 'b.txt', hubei)).toMatchObject([{ ...first, outcome: 'known' }]);
    await repositories.documents.edit(first!.id, { issuer: '湖北省政府' });
    const changed = hubei.replace('共建园区', '共建飞地园区');
    expect(await add(repositories, 'c.txt', changed)).toMatchObject([
      { id: first!.id, version: 2, outcome: 'version' },
    ]);
    expect((await repositories.documents.versions(first!.id)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await found(repositories, '"共建园区"')).toEqual([]);
    expect((await found(repositories, '飞地')).length).toBe(1);
    expect((await repositories.documents.show(`${first!.id}@1`)).original).toBe(hubei);
    expect((await repositories.documents.show(first!.id)).description.issuer).toBe('湖北省政府');
    expect(await add(repositories, 'd.txt', hubei.replace('2025', '2026'))).toMatchObject([{ outcome: 'new' }]);
  });

  it('keep the history of their description', async () => {
    const { id } = (await add(store.in('edits'), 'a.txt', hubei))[0]!;
    const { documents } = store.in('edits');
    await documents.edit(id, { title: '报告', date: null });
    await documents.edit(id, { title: '报告' });
    expect(await documents.changes(id)).toMatchObject([
      { number: 1, before: { title: '2025年湖北省政府工作报告' }, after: { title: '报告', date: null } },
    ]);
    await expect(documents.edit(id, { title: '' })).rejects.toMatchObject({ name: 'InvalidError' });
    await expect(documents.edit('none', { title: 'x' })).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('are not found while removed, and as before when restored', async () => {
    const repositories = store.in('removal');
    const { id } = (await add(repositories, 'a.txt', hubei))[0]!;
    await add(repositories, 'b.txt', hunan);
    await repositories.documents.remove(id);
    expect(await found(repositories, '新能源汽车')).toEqual([]);
    expect((await repositories.documents.list({ removed: true })).map((one) => one.id)).toEqual([id]);
    const { hash } = await repositories.documents.show(id);
    expect(await repositories.documents.ofFile(hash)).toEqual([]);
    await repositories.documents.restore(id);
    expect(await repositories.documents.ofFile(hash)).toMatchObject([{ id, outcome: 'known' }]);
    expect(await found(repositories, '新能源汽车')).not.toEqual([]);
  });

  it('stay in their workspace, though the index is asked with other rights', async () => {
    expect(await found(store.in('stranger'), '产业')).toEqual([]);
    const asked = store.transaction('stranger', ({ queries }) =>
      queries.selectFrom('passage').select('text').execute(),
    );
    expect(await asked).toEqual([]);
  });

  it('take any query without an error', async () => {
    for (const text of [
      "'",
      '\\',
      ':*',
      '"',
      '-',
      '&|!()',
      '<->',
      '的',
      '𠮷',
      '100%',
      'a:b',
      '\u0000',
      '((((',
      'region:湖北',
    ])
      expect((await store.documents.search(parseQuery(text))).query.text).toBe(text);
  });
});

overDialects('topics and verdicts', (dialect) => {
  it('are kept, changed and taken away', async () => {
    const store = await openStore(await dialect.place());
    await store.topics.save('cooperation', { name: '协作', query: '产业协作' });
    await store.topics.look('cooperation', ['d1@1']);
    await store.topics.save('cooperation', { name: '产业协作', query: '产业协作 园区' });
    expect(await store.topics.get('cooperation')).toMatchObject({ name: '产业协作', seen: ['d1@1'] });
    expect(await store.in('other').topics.list()).toEqual([]);
    expect([await store.topics.remove('cooperation'), await store.topics.remove('cooperation')]).toEqual([true, false]);
    await expect(store.topics.look('cooperation', [])).rejects.toMatchObject({ name: 'NotFoundError' });
    await store.verdicts.save('k1', { verdict: 'accepted', value: null });
    await store.verdicts.save('k1', { verdict: 'corrected', value: { value: 7 } });
    await store.verdicts.save('k2', { verdict: 'rejected', value: null });
    expect(await store.verdicts.list(['k1'])).toMatchObject([{ key: 'k1', verdict: 'corrected', value: { value: 7 } }]);
    expect((await store.verdicts.list()).length).toBe(2);
    expect(await store.verdicts.remove('k2')).toBe(true);
    await store.close();
  });
});
