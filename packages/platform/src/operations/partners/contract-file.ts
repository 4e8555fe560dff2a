import {
  type AgreementTemplate,
  agreementTemplates,
  type ContractFile,
  type FigureOrigin,
} from '@yanzhen/evidence/agreements';
import type { Name } from '@yanzhen/evidence/dataset';
import { netPresentValue } from '@yanzhen/science/agreements';
import type { Text } from '../evidence.ts';
import type { ContractInput } from './contract-input.ts';
import type { Proposal } from './proposal.ts';

/** Tax over value added in the host, and where it comes from. */
export interface TaxBase {
  readonly production: number;
  readonly surplus: number;
  /** The two come from the data; else they are assumed. */
  readonly isObserved: boolean;
}

export interface ContractGrounds {
  readonly proposal: Proposal;
  readonly names: { readonly sender: Name; readonly host: Name; readonly industries: readonly Name[] };
  /** In the host, and in the sender. */
  readonly taxes: TaxBase;
  readonly senderTaxes: TaxBase;
  readonly input: ContractInput;
  readonly template: AgreementTemplate;
}

/** Precedents that two governments can start from: no amounts in their terms that were fixed for another place. */
export const twoSided: readonly AgreementTemplate[] = agreementTemplates.filter(
  ({ contract }) =>
    contract.parties.length === 2 &&
    contract.parties.every(({ id }) => id === 'sender' || id === 'host') &&
    contract.terms.every(
      (term) => (term.kind === 'split' && !term.cap && !term.floor && term.base.of === 'all') || term.kind === 'repay',
    ),
);

/**
 * A first contract: parties, years, taxes and outlays from the proposal and stated assumptions, terms and statistics from the
 * precedent. At full operation output is what was reckoned to move and value added what arises at the host; taxes are shares
 * of that value added; outlays are the governments’ part of the investment, half each. Without the agreement the sender keeps a
 * part of what would move, and the local part of its taxes.
 */
export function contractFile({ proposal, names, taxes, senderTaxes, input, template }: ContractGrounds): ContractFile {
  const { build, ramp, growth, discount } = input;
  const { contract } = template;
  const years = Math.max(contract.years, build + 1);
  const added = proposal.valueAdded;
  const rising = (full: number) => pace(full, { years, build, ramp, growth });
  const investment = input.capitalPerOutput * proposal.moved;
  const outlay = round((input.publicPart * investment) / 2);
  const what = {
    zh: names.industries.map(({ zh }) => zh).join('、'),
    en: names.industries.map(({ en, zh }) => en || zh).join(', '),
  };
  const party = (id: 'sender' | 'host', name: Name, outside: number) => ({
    ...{ id, name: { zh: name.zh, en: name.en || name.zh }, role: id, discount, outside },
  });
  const local =
    senderTaxes.production * input.retainedProduction + senderTaxes.surplus * input.incomeTax * input.retainedIncome;
  const stays = input.senderKeeps * proposal.valueAddedEnds * local;
  const keeps = netPresentValue(new Float64Array(years).fill(stays), discount);
  return {
    title: {
      zh: `${names.sender.zh}与${names.host.zh}共建园区合作（${what.zh}）`,
      en: `Park co-built by ${names.sender.en || names.sender.zh} and ${names.host.en || names.host.zh} (${what.en})`,
    },
    ...{ currency: proposal.unit, start: input.start, years },
    parties: [party('sender', names.sender, round(keeps)), party('host', names.host, 0)],
    outlays: [
      { party: 'sender', year: 1, amount: outlay, purpose: { zh: '园区基础设施', en: 'infrastructure of the park' } },
      { party: 'host', year: 1, amount: outlay, purpose: { zh: '土地整理', en: 'land' } },
    ],
    streams: [
      {
        ...{ id: 'production-tax', kind: 'production-tax', at: 'host', retained: input.retainedProduction },
        name: { zh: '生产税净额', en: 'net production tax' },
        amounts: rising(added * taxes.production),
      },
      {
        ...{ id: 'corporate-income-tax', kind: 'corporate-income-tax', at: 'host', retained: input.retainedIncome },
        name: { zh: '企业所得税', en: 'corporate income tax' },
        amounts: rising(added * taxes.surplus * input.incomeTax),
      },
    ],
    terms: contract.terms,
    operation: {
      ...{ output: rising(proposal.moved), gdp: rising(added) },
      investment: { from: 1, amount: round(investment / Math.max(1, build)), to: Math.max(1, build) },
    },
    ...(contract.statistics && { statistics: contract.statistics }),
    ...(contract.lever && { lever: contract.lever }),
    ...(contract.clauses && { clauses: contract.clauses }),
    risk: { volatility: 0.12, drift: 0, cost: 0.1, delay: [0.2, 0.1] },
    source: `${template.name.zh}：${template.source}`,
    open: [...(contract.open ?? []), ...openPoints],
    assumptions: [...assumptionsOf(input, taxes), spread],
    origins: originsOf(taxes),
  };
}

const openPoints: readonly Name[] = [
  {
    zh: '条款取自先例，比例尚未商定；承接方不合作时的收益按零计',
    en: 'Terms are the precedent’s, no ratio has been agreed; what the host has without the agreement stands at zero',
  },
];

const spread: Name = {
  zh: '年波动 0.12，投资超支 0.1，延误一年的概率 0.2、两年 0.1',
  en: 'yearly volatility 0.12, cost overrun 0.1, a year’s delay with probability 0.2, two with 0.1',
};

/** Nothing while it is built, then rising to the full amount, then growing. */
function pace(
  full: number,
  { years, build, ramp, growth }: Pick<ContractInput, 'build' | 'ramp' | 'growth'> & { readonly years: number },
): number[] {
  return Array.from({ length: years }, (_, year) => {
    const operating = year - build + 1;
    if (operating <= 0) return 0;
    const reached = Math.min(1, operating / Math.max(1, ramp));
    return round(full * reached * (1 + growth) ** Math.max(0, operating - Math.max(1, ramp)));
  });
}

const round = (value: number) => Number(value.toPrecision(6));

const assumed = [
  'start',
  'build',
  'ramp',
  'growth',
  'discount',
  'capitalPerOutput',
  'publicPart',
  'senderKeeps',
  'incomeTax',
] as const;
const kept = ['retainedProduction', 'retainedIncome'] as const;

function assumptionsOf(input: ContractInput, { isObserved }: TaxBase): Name[] {
  const names = [...assumed, ...kept, ...(isObserved ? [] : (['productionTax', 'surplus'] as const))];
  return names.map((name) => {
    const { zh, en } = contractWords[name];
    return { zh: `${zh} = ${input[name]}`, en: `${en} = ${input[name]}` };
  });
}

/** What is assumed, in words. */
export const contractWords = {
  start: { zh: '第一个合作年', en: 'first year' },
  build: { zh: '建设期（年）', en: 'years of building' },
  ramp: { zh: '投产到达产的年数', en: 'years from first output to all of it' },
  growth: { zh: '达产后的年增长率', en: 'yearly growth once in full operation' },
  discount: { zh: '各方的年折现率', en: 'yearly discount rate of both' },
  capitalPerOutput: { zh: '投资为达产年产出的倍数', en: 'investment over a year’s output in full operation' },
  publicPart: { zh: '投资中由两地政府承担的部分，各半', en: 'part of investment the two governments bear, half each' },
  senderKeeps: {
    zh: '不合作时转出方留得住的份额',
    en: 'part of what would move that the sender keeps without the agreement',
  },
  incomeTax: { zh: '企业所得税占营业盈余的比例', en: 'corporate income tax over operating surplus' },
  retainedProduction: { zh: '生产税的地方留成', en: 'part of production tax that stays local' },
  retainedIncome: { zh: '企业所得税的地方留成', en: 'part of corporate income tax that stays local' },
  productionTax: { zh: '没有数据时生产税占增加值的比例', en: 'production tax over value added where data do not tell' },
  surplus: { zh: '没有数据时营业盈余占增加值的比例', en: 'operating surplus over value added where data do not tell' },
} as const satisfies Record<string, Text>;

/** Where every figure comes from: the proposal’s row, or an assumption by its place. */
function originsOf({ isObserved }: TaxBase): FigureOrigin[] {
  const names: readonly string[] = [...assumed, ...kept, 'productionTax', 'surplus'];
  const from = (row: readonly string[], ...rest: readonly string[]) => [
    ...row.map((column) => ({ kind: 'part' as const, part: 'proposal' as const, path: `proposal.${column}` })),
    ...rest.map((name) => ({ kind: 'assumption' as const, at: names.indexOf(name) })),
  ];
  const taxes = (name: string) => (isObserved ? [] : [name]);
  const grows = ['build', 'ramp', 'growth'];
  return [
    { path: 'start', how: words.assumed, from: from([], 'start') },
    {
      ...{ path: 'parties.0.outside', how: words.outside },
      from: from(
        ['value_added_ends'],
        'senderKeeps',
        'incomeTax',
        ...kept,
        ...taxes('productionTax'),
        ...taxes('surplus'),
        'discount',
      ),
    },
    ...[0, 1].flatMap((k) => [
      { path: `parties.${k}.discount`, how: words.assumed, from: from([], 'discount') },
      { path: `outlays.${k}.amount`, how: words.outlay, from: from(['moved'], 'capitalPerOutput', 'publicPart') },
    ]),
    { path: 'streams.0.amounts', how: words.tax, from: from(['value_added'], ...taxes('productionTax'), ...grows) },
    {
      ...{ path: 'streams.1.amounts', how: words.tax },
      from: from(['value_added'], ...taxes('surplus'), 'incomeTax', ...grows),
    },
    { path: 'streams.0.retained', how: words.assumed, from: from([], 'retainedProduction') },
    { path: 'streams.1.retained', how: words.assumed, from: from([], 'retainedIncome') },
    { path: 'operation.output', how: words.full, from: from(['moved'], ...grows) },
    { path: 'operation.gdp', how: words.full, from: from(['value_added'], ...grows) },
    { path: 'operation.investment', how: words.investment, from: from(['moved'], 'capitalPerOutput', 'build') },
  ];
}

const words = {
  assumed: { zh: '假设', en: 'assumed' },
  outlay: {
    zh: '转移的产出 × 投资倍数 × 政府承担部分 ÷ 2',
    en: 'output moved × investment factor × governments’ part ÷ 2',
  },
  tax: {
    zh: '承接地产生的增加值 × 税收占增加值的比例，按投产节奏',
    en: 'value added that arises at the host × tax over value added, at the pace of building',
  },
  outside: {
    zh: '转出方不再产生的增加值 × 留得住的份额 × 税收的地方部分，折现',
    en: 'value added that ends at the sender × the part it keeps × the local part of taxes, discounted',
  },
  full: { zh: '建议测算的数额，按投产节奏', en: 'the amount the proposal reckons with, at the pace of building' },
  investment: {
    zh: '转移的产出 × 投资倍数，按建设期平均',
    en: 'output moved × investment factor, over the years of building',
  },
} as const satisfies Record<string, Name>;
