import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from '../documents/add.ts';
import { openLibrary } from '../documents/testing.ts';
import { runOperation } from '../run.ts';
import { accept } from './accept.ts';
import { create } from './create.ts';
import { importFacts } from './import-facts.ts';
import { reject } from './reject.ts';
import { show } from './show.ts';
import { status } from './status.ts';

let library: Awaited<ReturnType<typeof openLibrary>>;
let document: string;
const text = [
  '湖北省产业发展规划（2025—2027年）',
  '2025年6月1日',
  '到2027年，工业增加值达到3万亿元以上，研发投入强度达到3%，绿色工厂达到500家。',
  '到2027年，规模以上工业企业达到2.5万家左右。',
].join('\n\n');

beforeAll(async () => {
  library = await openLibrary();
  const file = await library.file('规划.txt', text);
  const added = await runOperation(add, { file }, library.context);
  document = (added.columns.document as readonly string[])[0]!;
  const items = [
    { id: 'i', kind: 'indicator', parent: null, position: 1, fields: { name: '工业增加值' } },
    {
      id: 'i-d1',
      kind: 'definition',
      parent: 'i',
      position: 1,
      fields: { number: 1, unit: '万亿元', direction: 'up', form: 'level', prices: 'nominal' },
    },
  ];
  await runOperation(create, { id: 'p', description: { title: { zh: 'p', en: 'p' } }, items }, library.context);
}, 60_000);
afterAll(() => library.close());

describe('targets of a document', () => {
  it('become drafts that cite their sentence and count for nothing until they are taken', async () => {
    const result = await runOperation(importFacts, { plan: 'p', document }, library.context);
    expect(result.drafts.length).toBeGreaterThanOrEqual(4);
    const { items } = await runOperation(show, { plan: 'p' }, library.context);
    const drafts = items.filter(({ id }) => result.drafts.includes(id));
    const industry = drafts.find(({ parent }) => parent === 'i');
    expect(industry?.fields).toMatchObject({
      definition: 1,
      year: 2027,
      value: 3,
      comparator: 'at_least',
      draft: true,
    });
    expect(industry?.fields['citation']).toMatchObject({ text: expect.stringContaining('工业增加值达到3万亿元以上') });
    expect((await runOperation(status, { plan: 'p' }, library.context)).length).toBe(0);
    const again = await runOperation(importFacts, { plan: 'p', document }, library.context);
    expect([again.made, again.revision]).toEqual([0, result.revision]);
    expect(again.left.every(({ reason }) => reason === 'there-already')).toBe(true);
  });

  it('are taken or turned down one by one', async () => {
    const { items } = await runOperation(show, { plan: 'p' }, library.context);
    const [first, second] = items.filter(({ fields }) => fields['draft'] === true).map(({ id }) => id);
    await runOperation(accept, { plan: 'p', targets: [first!] }, library.context);
    await runOperation(reject, { plan: 'p', targets: [second!] }, library.context);
    const after = (await runOperation(show, { plan: 'p' }, library.context)).items;
    const taken = after.find(({ id }) => id === first);
    expect(taken?.fields['draft']).toBeUndefined();
    expect(taken?.fields['citation']).toBeDefined();
    expect(after.some(({ id }) => id === second)).toBe(false);
    await expect(runOperation(accept, { plan: 'p', targets: [first!] }, library.context)).rejects.toThrow(/no draft/);
  });
});
