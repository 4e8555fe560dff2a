import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regionGroups } from '@yanzhen/evidence/schemes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import { frontier } from '../advantage/frontier.ts';
import type { OperationContext } from '../context.ts';
import { contextOf, datasetOf } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { list } from './list.ts';
import { withOwnGroups } from './own-groups.ts';
import { remove } from './remove.ts';
import { save } from './save.ts';
import { show } from './show.ts';

let folder: string;
let store: Store;
let context: OperationContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-groups-'));
  store = await openStore({ folder: join(folder, 'store') });
  context = { ...contextOf(datasetOf([['a', 'x', 2020, 1]])), store: async () => store };
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Text columns of this room are written plainly, one text a row. */
const plain = (column: unknown) => column as readonly string[];

describe('groups of regions', () => {
  it('lists what is built in, with members and source', async () => {
    const { columns, length } = await runOperation(list, {}, context);
    expect(length).toBe(regionGroups().length);
    const at = plain(columns.group).indexOf('yangtze-delta');
    expect(plain(columns.regions)[at]).toBe('310000 320000 330000 340000');
    expect(columns.members[at]).toBe(4);
    expect(plain(columns.source)[at]).toContain('长江三角洲');
  });

  it('keeps one of one’s own, from names, codes and groups, each member once', async () => {
    const members = ['湖北', '430000', 'Jiangxi', '长三角', '420000'];
    const kept = await runOperation(save, { name: '试验联盟', members, name_en: 'Trial' }, context);
    expect(plain(kept.columns.regions)[0]).toBe('420000 430000 360000 310000 320000 330000 340000');
    const { columns } = await runOperation(list, {}, context);
    expect([columns.group, columns.kind, columns.name_en].map((column) => plain(column)[0])).toEqual([
      '试验联盟',
      'own',
      'Trial',
    ]);
    const shown = await runOperation(show, { group: '试验联盟' }, context);
    expect(plain(shown.columns.name_zh)[0]).toBe('湖北省');
    expect(shown.length).toBe(7);
  });

  it('shows a built-in group by any of its names, with its reservations', async () => {
    const { columns, evidence } = await runOperation(show, { group: '成渝' }, context);
    expect(plain(columns.region)).toContain('500000');
    expect(evidence.notes.map(({ code }) => code)).toEqual(['group-source', 'group-note']);
  });

  it('gives back what it removes, so that it can be kept again', async () => {
    await runOperation(save, { name: '临时', members: ['湖北', '湖南'], note: '说明' }, context);
    const gone = await runOperation(remove, { group: '临时' }, context);
    expect(plain(gone.columns.regions)[0]).toBe('420000 430000');
    expect(plain(gone.columns.note_zh)[0]).toBe('说明');
    await expect(runOperation(show, { group: '临时' }, context)).rejects.toThrow(/临时/);
    await expect(runOperation(remove, { group: '临时' }, context)).rejects.toThrow(/临时/);
    await expect(runOperation(remove, { group: '长三角' }, context)).rejects.toThrow(/built in/);
  });

  it('refuses names that would hide another, members nobody knows, and a group of one', async () => {
    const members = ['湖北', '湖南'];
    for (const name of ['长三角', '湖北', '全国']) {
      await expect(runOperation(save, { name, members }, context), name).rejects.toThrow(/already is the name/);
    }
    await expect(runOperation(save, { name: 'a=b', members }, context)).rejects.toThrow(/= \+/);
    await expect(runOperation(save, { name: '甲', members: ['湖北', '湖杯省'] }, context)).rejects.toThrow(/湖杯省/);
    await expect(runOperation(save, { name: '甲', members: ['湖北', '湖北省'] }, context)).rejects.toThrow(/two/);
    await expect(runOperation(save, { name: '甲', members, scheme: 'nuts' }, context)).rejects.toThrow(/nuts/);
  });

  it('keeps a dataset’s own codes as they are', async () => {
    const kept = await runOperation(save, { name: '自有', members: ['R1', 'R2'], scheme: 'none' }, context);
    expect(plain(kept.columns.regions)[0]).toBe('R1 R2');
  });

  it('writes one’s own out where a field names regions, and asks the store for nothing else', async () => {
    await runOperation(save, { name: '两湖', members: ['湖北', '湖南'] }, context);
    const groups = async () => store.groups;
    const input = { dataset: 'd', region: ['两湖', '长三角', '420000'] };
    expect(await withOwnGroups(frontier, input, groups)).toEqual({
      dataset: 'd',
      region: ['两湖=420000+430000', '长三角', '420000'],
    });
    const never = () => Promise.reject(new Error('The store was opened for nothing.'));
    const codes = { dataset: '两湖', region: ['420000', '两湖=420000+430000'] };
    expect(await withOwnGroups(frontier, codes, never)).toBe(codes);
  });
});
