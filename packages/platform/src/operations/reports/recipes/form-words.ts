import type { Text } from '../../evidence.ts';

/** Codes of proposals in words. */
export const formWords: Readonly<Record<string, Text>> = {
  transfer: { zh: '产业转移', en: 'Transfer' },
  'chain-pairing': { zh: '链式配套', en: 'Pairing along a chain' },
  'research-production': { zh: '研发+制造', en: 'Research here, production there' },
  'co-built-park': { zh: '共建园区', en: 'Co-built park' },
  differentiation: { zh: '错位发展', en: 'Differentiated development' },
};

export const needWords: Readonly<Record<string, Text>> = {
  'suppliers-and-customers': { zh: '补齐上下游配套', en: 'suppliers and customers to come along' },
  skills: { zh: '培养相关技能', en: 'related skills' },
  transport: { zh: '解决运距', en: 'transport' },
  'room-in-budgets': { zh: '腾出土地、能耗等指标', en: 'room in budgets of land and energy' },
  'benefit-sharing': { zh: '谈好利益分享', en: 'a split of benefits' },
  'supplier-qualification': { zh: '供应商认证', en: 'qualification of the supplier' },
  'technology-transfer': { zh: '技术转让与中试安排', en: 'technology transfer and pilots' },
  'division-agreement': { zh: '约定各自侧重', en: 'an agreement on who leads in what' },
  'more-data': { zh: '补充数据后再定', en: 'more data before deciding' },
};

export const riskWords: Readonly<Record<string, Text>> = {
  'sender-relies-on-it': { zh: '转出方经济依赖该行业', en: 'the sender lives on it' },
  'less-value-added': { zh: '合计增加值减少', en: 'less value added in all' },
  'more-carbon': { zh: '排放增加', en: 'more emissions' },
  'more-concentrated': { zh: '行业更集中于少数地区', en: 'the industry concentrates' },
  'many-receivers': { zh: '多地争同一行业', en: 'several regions are told the same' },
  'rank-not-firm': { zh: '名次对权重敏感', en: 'its rank hinges on weights' },
  'thin-evidence': { zh: '依据不足', en: 'thin evidence' },
  'estimated-figures': { zh: '数据含估算', en: 'some figures are estimates' },
};

export const confidenceWords: Readonly<Record<string, Text>> = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
};

/** Codes by spaces, in words. */
export function wordsOf(codes: unknown, words: Readonly<Record<string, Text>>, language: 'zh' | 'en'): string {
  const list = String(codes ?? '')
    .split(' ')
    .filter(Boolean)
    .map((code) => words[code]?.[language] ?? code);
  return list.join(language === 'zh' ? '、' : ', ');
}
