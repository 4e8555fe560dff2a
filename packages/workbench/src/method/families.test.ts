import { expect, it } from 'vitest';
import type { IndicatorMeaning } from '../data/index.ts';
import { byFamily, matching } from './families.ts';

const meaning = (code: string, family: string, zh: string, en: string): IndicatorMeaning => ({
  code,
  family,
  name: { zh, en },
  definition: { zh: '', en: '' },
  reading: { zh: '', en: '' },
  trap: { zh: '', en: '' },
  formula: '',
  scale: '',
  source: '',
});
const all = [
  meaning('overlap', 'rivalry', '重合度', 'Overlap'),
  meaning('lq', 'advantage', '区位商', 'Location quotient'),
];

it('finds indicators by Chinese, English and code', () => {
  for (const query of ['区位', 'LOCATION', 'lq']) expect(matching(all, query).map(({ code }) => code)).toEqual(['lq']);
  expect(matching(all, 'nothing of the kind')).toEqual([]);
});

it('orders families as they are learned and leaves out empty ones', () => {
  expect(byFamily(all).map(({ family }) => family)).toEqual(['advantage', 'rivalry']);
});
