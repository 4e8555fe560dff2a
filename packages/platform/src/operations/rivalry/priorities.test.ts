import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFiles } from '../documents/add-files.ts';
import { openLibrary } from '../documents/testing.ts';
import { datasetOf } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { priorities } from './priorities.ts';

const text = (region: string, wish: string) => `# 2025年${region}政府工作报告\n\n${wish}\n`;
const dataset = datasetOf(
  [
    ['420000', '17', 2020, 1],
    ['420000', '19', 2020, 1],
  ],
  { industryScheme: 'io42-2007' },
);
let library: Awaited<ReturnType<typeof openLibrary>>;

beforeAll(async () => {
  library = await openLibrary();
  const reports = {
    hubei: text('湖北省', '做大做强新能源汽车产业。加快发展人工智能。'),
    hunan: text('湖南省', '培育壮大新能源汽车、集成电路产业集群。'),
    nation: text('国务院', '大力发展新能源汽车产业。'),
  };
  for (const [name, content] of Object.entries(reports))
    await addFiles(await library.file(`${name}.md`, content), library.store.documents, library.context);
}, 60_000);
afterAll(() => library.close());

it('counts the regions that want an industry of the dataset, each with its passage', async () => {
  const context = { ...library.context, datasets: { load: async () => dataset } };
  const { columns, evidence } = await runOperation(priorities, { dataset: 'test' }, context);
  expect(columns.industry).toEqual(['17', '17', '19']);
  expect(Array.from(columns.wanted_by)).toEqual([2, 2, 1]);
  const [regions, terms] = [columns.region as string[], columns.terms as string[]];
  expect(regions.toSorted()).toEqual(['湖北省', '湖南省', '湖南省']);
  for (const [k, document] of (columns.document as string[]).entries()) {
    const passage = (await library.store.documents.show(document)).text[columns.passage[k]!]!;
    expect(terms[k]).toContain(passage.text.slice(columns.start[k], columns.end[k]));
  }
  const told = evidence.notes.find(({ code }) => code === 'terms-without-industry');
  expect(told?.text.zh).toContain('人工智能');
});

it('keeps to the documents asked for', async () => {
  const context = { ...library.context, datasets: { load: async () => dataset } };
  const { columns } = await runOperation(priorities, { dataset: 'test', region: '湖北' }, context);
  expect([columns.industry, columns.region]).toEqual([['17'], ['湖北省']]);
});
