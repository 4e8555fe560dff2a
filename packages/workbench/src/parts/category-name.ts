import type { Text } from '../words/index.ts';

/** Categories of final use and value added as readers code them, in words. */
const names: Readonly<Record<string, Text>> = {
  rural_households: { zh: '农村居民消费', en: 'rural households' },
  urban_households: { zh: '城镇居民消费', en: 'urban households' },
  households: { zh: '居民消费', en: 'households' },
  government: { zh: '政府消费', en: 'government' },
  consumption: { zh: '最终消费', en: 'final consumption' },
  fixed_capital: { zh: '固定资本形成', en: 'fixed capital formation' },
  inventories: { zh: '存货变动', en: 'change in inventories' },
  exports: { zh: '出口', en: 'exports' },
  final_demand: { zh: '最终使用', en: 'final use' },
  value_added: { zh: '增加值', en: 'value added' },
  compensation: { zh: '劳动者报酬', en: 'compensation of employees' },
  net_production_tax: { zh: '生产税净额', en: 'net taxes on production' },
  depreciation: { zh: '固定资产折旧', en: 'depreciation' },
  operating_surplus: { zh: '营业盈余', en: 'operating surplus' },
  // World Input–Output Database, as matrices and as published.
  CONS_h: { zh: '居民消费', en: 'households' },
  CONS_np: { zh: '非营利机构消费', en: 'non-profit institutions' },
  CONS_g: { zh: '政府消费', en: 'government' },
  GFCF: { zh: '固定资本形成', en: 'fixed capital formation' },
  INVEN: { zh: '存货变动', en: 'change in inventories' },
  c37: { zh: '居民消费', en: 'households' },
  c38: { zh: '非营利机构消费', en: 'non-profit institutions' },
  c39: { zh: '政府消费', en: 'government' },
  c41: { zh: '固定资本形成', en: 'fixed capital formation' },
  c42: { zh: '存货变动', en: 'change in inventories' },
  // OECD's inter-country tables.
  HFCE: { zh: '居民消费', en: 'households' },
  NPISH: { zh: '非营利机构消费', en: 'non-profit institutions' },
  GGFC: { zh: '政府消费', en: 'government' },
  INVNT: { zh: '存货变动', en: 'change in inventories' },
  DPABR: { zh: '居民境外直接购买', en: 'residents’ direct purchases abroad' },
};

/** What a category is called; one of the file's own stays as the file has it. */
export function categoryName(category: string): Text {
  return names[category] ?? { zh: category, en: category };
}
