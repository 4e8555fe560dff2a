import type { Name } from '../../dataset/index.ts';
import type { ContractFile } from '../contract-file.ts';

/** How two or more governments have shared before, as a contract that can be run. */
export interface AgreementTemplate {
  readonly id: string;
  readonly name: Name;
  readonly family:
    | 'fixed-split'
    | 'increment-split'
    | 'phased'
    | 'rent'
    | 'investment-share'
    | 'pool'
    | 'retained'
    | 'apportioned';
  /** What is shared and how, as published. */
  readonly rule: Name;
  /** Term, cap or floor, as published; empty where nothing was found. */
  readonly time: Name;
  /** How statistics count, as published; empty where nothing was found. */
  readonly statistics: Name;
  readonly source: string;
  readonly contract: ContractFile;
}

export const none: Name = { zh: '', en: '' };

/** Said of every template. */
const assumed: readonly Name[] = [
  {
    zh: '投资、产值、税收、折现率和外部选择均为示例假设，不是该案例的数据，请换成自己的数字。',
    en: 'Outlays, output, taxes, discount rates and outside options are made up for illustration, not figures of the case: put in your own.',
  },
  {
    zh: '地方留成按增值税 50%、企业所得税 40%、城镇土地使用税 100% 示意，省以下体制请按本地规定核对。',
    en: 'Local parts are set at 50 % of VAT, 40 % of corporate income tax, all of the urban land-use tax; check the rules within the province.',
  },
];

const sender = { id: 'sender', name: { zh: '甲方', en: 'Party A' }, role: 'sender' } as const;
const host = { id: 'host', name: { zh: '乙方', en: 'Party B' }, role: 'host' } as const;
const worth = { discount: 0.05, outside: 0 };

export const vat = {
  ...{ id: 'vat', kind: 'vat', at: 'host', retained: 0.5 },
  name: { zh: '增值税', en: 'VAT' },
  amounts: { from: 3, amount: 9000, growth: 0.04 },
};

export const incomeTax = {
  ...{ id: 'corporate-income-tax', kind: 'corporate-income-tax', at: 'host', retained: 0.4 },
  name: { zh: '企业所得税', en: 'corporate income tax' },
  amounts: { from: 3, amount: 4500, growth: 0.04 },
};

export const landTax = {
  ...{ id: 'urban-land-use-tax', kind: 'urban-land-use-tax', at: 'host', retained: 1 },
  name: { zh: '城镇土地使用税', en: 'urban land-use tax' },
  amounts: { from: 2, amount: 400 },
};

/** An illustrative zone: two cities, twenty years, amounts in 10,000 CNY. The terms and whatever the case says come on top. */
export function illustrative(changes: Partial<ContractFile> & Pick<ContractFile, 'terms'>): ContractFile {
  return {
    currency: '万元',
    start: 2026,
    years: 20,
    parties: [
      { ...sender, ...worth },
      { ...host, ...worth },
    ],
    outlays: [
      { party: 'sender', year: 1, amount: 15_000, purpose: { zh: '园区基础设施', en: 'infrastructure' } },
      { party: 'host', year: 1, amount: 12_000, purpose: { zh: '土地整理', en: 'land' } },
    ],
    operation: {
      output: { from: 3, amount: 150_000, growth: 0.04 },
      gdp: { from: 3, amount: 36_000, growth: 0.04 },
      investment: { from: 1, amount: 60_000, to: 3 },
    },
    streams: [vat, incomeTax],
    risk: { volatility: 0.12, drift: 0, cost: 0.1, delay: [0.2, 0.1] },
    lever: { term: 'split', party: 'sender', against: 'host' },
    assumptions: assumed,
    ...changes,
  };
}

/** A split of the whole local part, in one or more periods. */
export const splitTerm = (
  periods: readonly (readonly [from: number, to: number, sender: number])[],
  of: 'all' | 'increment' | 'upper-increment' = 'all',
) => ({
  ...{ id: 'split', kind: 'split' as const, base: { of } },
  periods: periods.map(([from, to, part]) => ({
    from,
    to,
    shares: { sender: part, host: Number((1 - part).toFixed(10)) },
  })),
});

export const partiesOf = { sender: { ...sender, ...worth }, host: { ...host, ...worth }, worth };
