import type { TableDocument } from '@yanzhen/evidence/tables';

/** Two sectors of one region; `value` is what the first flow says. */
export function sampleTable(id: string, value = 1, title = '样例'): TableDocument {
  return {
    table: {
      kind: 'non-competitive',
      unit: '万元',
      year: 2017,
      estimate: false,
      nodes: [
        { region: 'CHN', sector: '01' },
        { region: 'CHN', sector: '02' },
      ],
      intermediate: Float64Array.of(value, 2, 3, 4),
      finalUses: [{ region: 'CHN', category: 'final_demand' }],
      finalDemand: Float64Array.of(5, 6),
      valueAddedCategories: ['value_added'],
      valueAdded: Float64Array.of(4, 7),
      output: Float64Array.of(value + 7, 13),
      exports: Float64Array.of(0, 0),
      imports: Float64Array.of(0, 0),
      error: Float64Array.of(0, 0),
      satellites: [],
    },
    info: {
      id,
      version: 0,
      hash: '',
      title: { zh: title, en: 'Sample' },
      source: 'Made for a test',
      licence: 'CC0-1.0',
      layout: 'plain-folder',
      kind: 'non-competitive',
      unit: '万元',
      year: 2017,
      estimate: false,
      nodes: 2,
      regionScheme: 'none',
      sectorScheme: 'none',
      regions: [{ code: 'CHN', name: { zh: '中国', en: 'China' }, level: 1 }],
      sectors: [
        { code: '01', name: { zh: '甲', en: 'A' }, level: 1 },
        { code: '02', name: { zh: '乙', en: 'B' }, level: 1 },
      ],
      finalCategories: ['final_demand'],
      valueAddedCategories: ['value_added'],
      accounts: [],
      quality: [],
    },
  };
}
