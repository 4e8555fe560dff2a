/** What a column or row of a Chinese table is, beside the sectors. */
export type Role =
  | 'rural_households'
  | 'urban_households'
  | 'households'
  | 'government'
  | 'consumption'
  | 'fixed_capital'
  | 'inventories'
  | 'exports'
  | 'outflows'
  | 'imports'
  | 'inflows'
  | 'error'
  | 'output'
  | 'compensation'
  | 'net_production_tax'
  | 'depreciation'
  | 'operating_surplus'
  | 'value_added'
  | 'total';

/** Codes and names by which the published tables call them. The first pattern that fits decides. */
const patterns: readonly (readonly [Role, RegExp])[] = [
  ['rural_households', /^(FU101|rural_c)$|农村居民/u],
  ['urban_households', /^(FU102|urban_c)$|城镇居民/u],
  ['households', /^(THC|hh_c)$|^居民消费/u],
  ['government', /^(FU103|gov_c)$|政府消费/u],
  ['consumption', /^(TC|cons_total)$|^最终消费/u],
  ['fixed_capital', /^(FU201|gfcf)$|固定资本形成/u],
  ['inventories', /^(FU202|inventory)$|存货/u],
  ['total', /^(GCF|capital_total|TIU|TFU|TII|mid_total|final_total)$|资本形成总额$|合计$/u],
  ['outflows', /^(OF|dom_outflow)$|调出|流出/u],
  ['inflows', /^(IF|dom_inflow)$|调入|流入/u],
  ['exports', /^(EX|export)$|出口/u],
  ['imports', /^(IM|import)$|进口/u],
  ['error', /^(ERR|other_error)$|误差|^其他$|^其它$/u],
  ['output', /^(GO|TI|X|gross_output)$|总产出|总投入/u],
  ['compensation', /^VA001$|劳动者报酬/u],
  ['net_production_tax', /^VA002$|生产税净额/u],
  ['depreciation', /^VA003$|固定资产折旧/u],
  ['operating_surplus', /^VA004$|营业盈余/u],
  ['value_added', /^TVA$|增加值/u],
];

/** The role that a heading's texts (code, Chinese and English name) say; codes go before names. */
export function roleOf(texts: readonly string[]): Role | undefined {
  const plain = texts.map((text) => text.replace(/\s+/gu, '')).filter((text) => text !== '');
  // “增加值合计” is value added, “固定资本形成总额” capital: names that hold a narrower one are tried in order.
  if (plain.some((text) => /增加值合计/u.test(text) || text === 'TVA')) return 'value_added';
  return patterns.find(([, pattern]) => plain.some((text) => pattern.test(text)))?.[0];
}

export const valueAddedRoles = ['compensation', 'net_production_tax', 'depreciation', 'operating_surplus'] as const;

/** The categories of final use a table tells: the narrow ones where it has them, else their totals. */
export function finalRoles(there: ReadonlySet<Role>): Role[] {
  const households: Role[] = there.has('rural_households') ? ['rural_households', 'urban_households'] : ['households'];
  const consumption: Role[] = there.has('government') ? [...households, 'government'] : ['consumption'];
  return [...consumption, 'fixed_capital', 'inventories'];
}
