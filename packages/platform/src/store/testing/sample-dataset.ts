import type { Dataset } from '@yanzhen/evidence/dataset';
import type { Facts } from '@yanzhen/science/labelled';

/** Two regions by two industries in one year, one cell missing; `value` is what the first cell says. */
export function sampleDataset(id: string, value = 1, title = '样例'): Dataset {
  const facts: Facts = {
    regions: ['420000', '430000'],
    industries: ['13', '36'],
    measures: [{ code: 'output', unit: 'CNY_100M' }],
    region: Uint32Array.of(0, 0, 1, 1),
    industry: Uint32Array.of(0, 1, 0, 1),
    year: Int16Array.of(2020, 2020, 2020, 2020),
    measure: Uint8Array.of(0, 0, 0, 0),
    value: Float64Array.of(value, 2.5, Number.NaN, 0),
    sourceRow: Uint32Array.of(2, 3, 4, 5),
  };
  const unit = (code: string, zh: string, en: string) => ({ code, name: { zh, en }, level: 1 });
  return {
    facts,
    info: {
      id,
      version: 0,
      hash: '',
      title: { zh: title, en: 'Sample' },
      source: 'Made for a test',
      licence: 'CC0-1.0',
      regionScheme: 'gbt2260',
      industryScheme: 'gbt4754-2017',
      regions: [unit('420000', '湖北省', 'Hubei'), unit('430000', '湖南省', 'Hunan')],
      industries: [unit('13', '农副食品加工业', 'Food processing'), unit('36', '汽车制造业', 'Motor vehicles')],
      measures: [{ code: 'output', name: { zh: '产值', en: 'Output' }, unit: 'CNY_100M', estimate: false }],
      years: [2020],
      absent: 'missing',
      rows: 4,
      quality: [
        {
          rule: 'missing',
          level: 'information',
          count: 1,
          text: { zh: '缺', en: 'Missing' },
          examples: [{ row: 4, found: '-' }],
        },
      ],
    },
  };
}
