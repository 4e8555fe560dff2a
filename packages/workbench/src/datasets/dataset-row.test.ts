import { expect, it } from 'vitest';
import { datasetRowOf } from './dataset-row.ts';

it('reads a version of a dataset; a title in one language stands for both', () => {
  const row = datasetRowOf({
    ...{ id: 'mine', version: 2, title_zh: '我的', title_en: '', regions: 3, industries: 4, measures: 'output staff' },
    ...{ first_year: null, last_year: null, rows: 12, source: 's', hash: 'h', created_at: 't', removed_at: '' },
  });
  expect(row).toMatchObject({
    reference: 'mine@2',
    title: { zh: '我的', en: '我的' },
    firstYear: null,
    isRemoved: false,
  });
  expect(row.measures).toEqual(['output', 'staff']);
});
