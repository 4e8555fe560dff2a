import { type OriginReference, originOf } from '@yanzhen/evidence/agreements';
import type { z } from 'zod';
import type { contractSchema } from '../../agreements/contract-fields.ts';
import type { Text } from '../../evidence.ts';
import type { OpenedCase } from './opened-case.ts';
import { type Explained, type Reason, valueAt, written } from './step.ts';
import { TableReasons } from './table-reasons.ts';

type ContractFile = z.output<typeof contractSchema>;

/** A figure of the contract, or one that follows from it: `=npv.sender`. */
export async function explainContract(opened: OpenedCase, path: string): Promise<Explained> {
  const file = opened.json('contract') as ContractFile;
  if (path.startsWith('=')) return following(file, path);
  const origin = originOf(file.origins ?? [], path);
  const label = contractLabel(file, path);
  const value = written(valueAt(file, path));
  const unit = /^(outlays|streams|terms)\.\d+\.(amounts?|stock)/.test(path) ? (file.currency ?? '') : '';
  if (origin === undefined) return { label, value, unit, from: [byHand(opened)] };
  const from = await Promise.all(origin.from.map((reference) => reasonOf(opened, file, reference)));
  return { label, value, unit, how: origin.how, from, more: origin.more };
}

async function reasonOf(opened: OpenedCase, file: ContractFile, reference: OriginReference): Promise<Reason> {
  if (reference.kind === 'part') return { kind: 'figure', part: reference.part, path: reference.path };
  if (reference.kind === 'figure') return { kind: 'figure', part: 'contract', path: reference.path };
  if (reference.kind === 'assumption') {
    const text = file.assumptions?.[reference.at] ?? { zh: '假设', en: 'assumption' };
    return { kind: 'assumption', label: { zh: `假设：${text.zh}`, en: `Assumed: ${text.en}` } };
  }
  const { table, region, sector, category, value, unit } = reference;
  const document = await opened.table(table);
  if (document !== undefined)
    return new TableReasons(opened, document).cell(nameOf(category), value, { region, sector });
  const label = {
    zh: `${table}：${region}，${sector}，${nameOf(category).zh}`,
    en: `${table}: ${region}, ${sector}, ${nameOf(category).en}`,
  };
  return { kind: 'cell', label, value: String(value), unit };
}

const nameOf = (category: string): Text =>
  category === 'net_production_tax'
    ? { zh: '生产税净额', en: 'net production tax' }
    : category === 'operating_surplus'
      ? { zh: '营业盈余', en: 'operating surplus' }
      : { zh: category, en: category };

/** What nobody says the origin of was put in by whoever wrote the contract. */
function byHand({ stored }: OpenedCase): Reason {
  const author = stored.parts.contract?.author ?? '';
  const madeBy = stored.parts.contract?.madeBy;
  const by = madeBy ? ` · ${madeBy.operation}` : '';
  return {
    kind: 'hand',
    label: { zh: `由 ${author} 写入协议${by}`, en: `Written into the contract by ${author}${by}` },
  };
}

const followed: Readonly<Record<string, Text>> = {
  npv: { zh: '净现值', en: 'present value' },
  gain: { zh: '相对外部选择的所得', en: 'gain over the outside option' },
  irr: { zh: '内部收益率', en: 'internal rate of return' },
  payback_year: { zh: '回收年', en: 'year of payback' },
  fair: { zh: '按贡献的所得（盈余的夏普利值）', en: 'share by contribution (Shapley value of the surplus)' },
  net: { zh: '净现金流', en: 'net cash' },
};

/** What a simulation of the contract gives for a party rests on every stream, outlay and term that touches it. */
function following(file: ContractFile, path: string): Explained {
  if (path.startsWith('=zone-')) return zoneEnd(file, path);
  const [what = '', party = '', year] = path.slice(1).split('.');
  const name = file.parties.find(({ id }) => id === party)?.name ?? { zh: party, en: party };
  const figure = (at: string): Reason => ({ kind: 'figure', part: 'contract', path: at });
  const mentions = (value: unknown) => JSON.stringify(value).includes(JSON.stringify(party));
  const own = new Set(
    file.streams.filter(({ at, upper }) => at === party || upper?.party === party).map(({ id }) => id),
  );
  const from = [
    ...file.streams.flatMap(({ id }, k) => (own.has(id) ? [figure(`streams.${k}.amounts`)] : [])),
    ...file.outlays.flatMap(({ party: by }, k) => (by === party ? [figure(`outlays.${k}.amount`)] : [])),
    ...file.terms.flatMap((term, k) => {
      if (term.kind === 'repay' || !mentions(term)) return [];
      return [figure(`terms.${k}.${term.kind === 'fixed' ? 'amounts' : term.kind === 'split' ? 'periods' : 'id'}`)];
    }),
    ...file.parties.flatMap(({ id }, k) =>
      id === party ? [figure(`parties.${k}.discount`), figure(`parties.${k}.outside`)] : [],
    ),
  ];
  const told = followed[what] ?? { zh: what, en: what };
  return {
    label: {
      zh: `${name.zh} ${told.zh}${year ? ` ${year}` : ''}`,
      en: `${told.en} of ${name.en}${year ? ` in ${year}` : ''}`,
    },
    how: {
      zh: '由协议条款逐年模拟现金流得出（agreements.simulate、agreements.appraise）',
      en: 'from simulating the contract’s cash year by year (agreements.simulate, agreements.appraise)',
    },
    from,
  };
}

/** Between the ends of the zone of agreement neither side of the lever is worse off. */
function zoneEnd({ lever, parties }: ContractFile, path: string): Explained {
  const low = path.endsWith('low');
  const sides = parties.filter(({ id }) => id === lever?.party || id === lever?.against);
  return {
    label: low
      ? { zh: '可谈区间的下端', en: 'lower end of the zone of agreement' }
      : { zh: '可谈区间的上端', en: 'upper end of the zone of agreement' },
    how: {
      zh: '双方都不低于外部选择的最小和最大份额',
      en: 'the least and largest share at which neither side is below its outside option',
    },
    from: sides.map(({ id }): Reason => ({ kind: 'figure', part: 'contract', path: `=npv.${id}` })),
  };
}

function contractLabel(file: ContractFile, path: string): Text {
  const [list = '', at = '', ...rest] = path.split('.');
  const part = valueAt(file, `${list}.${at}`) as { id?: string; party?: string; name?: Text } | undefined;
  const party = file.parties.find(({ id }) => id === (part?.party ?? part?.id));
  const name = part?.name ?? party?.name ?? (part?.id === undefined ? undefined : { zh: part.id, en: part.id });
  const words = lists[list] ?? { zh: list, en: list };
  const field = fields[rest[0] ?? ''] ?? { zh: rest.join('.'), en: rest.join('.') };
  return {
    zh: [words.zh, name?.zh, field.zh].filter(Boolean).join(' · '),
    en: [words.en, name?.en, field.en].filter(Boolean).join(' · '),
  };
}

const lists: Readonly<Record<string, Text>> = {
  parties: { zh: '参与方', en: 'party' },
  outlays: { zh: '投入', en: 'outlay' },
  streams: { zh: '税收', en: 'tax' },
  terms: { zh: '条款', en: 'term' },
  start: { zh: '第一个合作年', en: 'first year' },
  years: { zh: '合作年数', en: 'years' },
  operation: { zh: '运营', en: 'operation' },
};

const fields: Readonly<Record<string, Text>> = {
  amounts: { zh: '逐年金额', en: 'amounts by year' },
  amount: { zh: '金额', en: 'amount' },
  stock: { zh: '存量', en: 'stock' },
  retained: { zh: '地方留成', en: 'local part' },
  upper: { zh: '上级部分', en: 'the higher level’s part' },
  outside: { zh: '外部选择', en: 'outside option' },
  discount: { zh: '折现率', en: 'discount rate' },
  periods: { zh: '分期比例', en: 'shares by period' },
};
