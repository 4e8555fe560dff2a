import { readFile } from 'node:fs/promises';
import { agreementTemplates } from '@yanzhen/evidence/agreements';
import { fieldsOf } from '../src/operations/fields.ts';
import type { Operation } from '../src/operations/operation.ts';
import { prepareFile } from '../src/store/documents/index.ts';

/** What the required fields of operations can be on the demo's main dataset. */
const samples: Readonly<Record<string, unknown>> = {
  region: '420000',
  regions: ['420000', '430000'],
  region_a: '420000',
  region_b: '430000',
  industry: '01',
  id: 'china-provinces-2007',
  group: 'yangtze-delta',
  query: '产业协作 园区',
  indicator: '地区生产总值',
  plan: 'hubei-industrial-doubling',
  case: 'demo-central-equipment',
};

/** The id of one of the demo's briefs: it follows from the words. */
async function demoBrief(): Promise<string> {
  const name = 'hubei-2025.md';
  const bytes = await readFile(new URL(`../../../data/documents/${name}`, import.meta.url));
  const { documents } = await prepareFile(bytes, name);
  return `d${documents[0]!.fingerprint.hash.slice(0, 10)}`;
}

const brief = await demoBrief();

/** Gains of regional cooperation in electric power (Gately 1974). */
const game = {
  players: ['r1', 'r2', 'r3'],
  worth: { r1: 0, r2: 0, r3: 0, 'r1+r2': 1170, 'r1+r3': 770, 'r2+r3': 210, 'r1+r2+r3': 1530 },
};

const { contract } = agreementTemplates.find(({ id }) => id === 'zibo-capital-linked-2022')!;

/** Operations whose input is more than its required fields, and those that need what a test has made first. */
const whole: Readonly<Record<string, Record<string, unknown>>> = {
  'advantage.explain': {
    dataset: 'china-provinces-2007',
    indicator: 'similarity',
    region: '420000',
    other: '430000',
    regions: ['420000', '430000', '360000'],
  },
  'agreements.propose': { case: 'demo-central-equipment', seconds: 5 },
  'agreements.split': { game },
  'agreements.stable': { game },
  'agreements.compare': { game },
  'agreements.core': { game },
  'agreements.simulate': { contract },
  'agreements.appraise': { contract },
  'agreements.zone': { contract },
  'agreements.solve': { contract, futures: 100 },
  'agreements.futures': { contract, futures: 200 },
  'agreements.bands': { contract, futures: 200 },
  'agreements.statistics': { contract },
  'agreements.draft': { contract, as: ['html'] },
  'agreements.facility': { costs: { 小: 6, 中: 12, 大: 42 }, counts: { 小: 3 } },
  'agreements.claims': { estate: 200, claims: { 甲: 100, 乙: 200, 丙: 300 } },
  'agreements.bargain': { total: 10, parties: { 甲: { outside: 1, most: 8 }, 乙: { outside: 2, most: 6 } } },
  'chains.dependence': { table: 'china-provinces-mrio-2007' },
  'chains.resilience': {
    ...{ table: 'china-provinces-mrio-2007', region: '420000', partner: '440000' },
    ...{ parts: ['concentration', 'dependence', 'losses'], steps: 12 },
  },
  'chains.substitutes': { table: 'china-provinces-mrio-2007', region: '420000', sector: '17' },
  'chains.check': { table: 'china-provinces-mrio-2007' },
  'chains.ensemble': { table: 'china-provinces-mrio-2007', region: '420000', sector: '17', runs: 3, steps: 12 },
  'chains.ensemble-runs': { table: 'china-provinces-mrio-2007', region: '420000', sector: '17', runs: 3, steps: 12 },
  'chains.show': { table: 'china-provinces-mrio-2007' },
  'chains.shock': { table: 'china-provinces-mrio-2007', region: '420000', sector: '17', by: 'margins', every: 30 },
  'documents.digest': { document: brief },
  'documents.facts': { document: brief },
  'documents.show': { document: brief },
  'plans.close-gap': { parts: [{ name: '汽车', last: 1.2, rate: 0.06 }], target: 1.5, years: 3 },
  'plans.compare': { plans: ['hubei-industrial-doubling'] },
  'plans.drivers': { tree: { kind: 'leaf', name: '企业数', last: 100, rate: 0.05 }, years: 3 },
  'partners.propose': { dataset: 'china-provinces-2007', labour: 'compensation', top: 5 },
  'partners.explain': {
    ...{ dataset: 'china-provinces-2007', labour: 'compensation', form: 'transfer' },
    ...{ sender: '500000', receiver: '520000', industry: '17' },
  },
  'partners.contract': {
    ...{ dataset: 'china-provinces-2007', labour: 'compensation', sender: '360000', receiver: '420000' },
  },
  'partners.spoken': { sender: '360000', receiver: '430000' },
  'partners.match': { dataset: 'china-provinces-2007', industry: '17', labour: 'compensation' },
  'partners.backtest': { dataset: 'china-provincial-gdp-1952-2022', from: 2012, draws: 20 },
  'layout.case': { table: 'china-provinces-mrio-2007', regions: ['420000', '430000', '360000'], sectors: ['16', '17'] },
  'layout.generate': { regions: 3, industries: 2 },
  'plans.backtest': { dataset: 'china-provincial-gdp-1952-2022' },
  'reports.compose': {
    template: 'region',
    parameters: { dataset: 'china-provinces-2007', region: '420000' },
  },
  'reports.print': {
    page: { title: '简报', subtitle: '2026年', language: 'zh', blocks: [{ kind: 'paragraph', text: '正文。' }] },
    as: ['html'],
  },
  'review.check': { text: '投标人在本市有类似业绩的加3分。\n外地车辆加收管理费。', lines: true },
  'review.read': { text: '按企业地方财政贡献的50%给予奖励。' },
  'review.conclude': { text: '按企业地方财政贡献的50%给予奖励。', title: '若干措施' },
  'rivalry.what-if': { dataset: 'china-provinces-2007', change: ['420000:01=1000'] },
};

/** An input with which a read operation runs on the demo; undefined where none can be made up. */
export function sampleInput(operation: Operation): Record<string, unknown> | undefined {
  if (whole[operation.name] !== undefined) return whole[operation.name];
  const input: Record<string, unknown> = {};
  for (const { name, role, required, kind } of fieldsOf(operation.input)) {
    if (!required) continue;
    if (kind === 'upload') return undefined;
    const value = role === 'dataset' ? 'china-provinces-2007' : samples[name];
    if (value === undefined) return undefined;
    input[name] = value;
  }
  return input;
}
