import type { ContractFile, StreamFile, TermFile } from '@yanzhen/evidence/agreements';

/** An id that nothing in the list has: `split`, `split-2`, … */
export function freshId(taken: readonly { readonly id: string }[], stem: string): string {
  const used = new Set(taken.map(({ id }) => id));
  if (!used.has(stem)) return stem;
  for (let k = 2; ; k++) if (!used.has(`${stem}-${k}`)) return `${stem}-${k}`;
}

export const termKinds = ['split', 'repay', 'equity', 'fixed', 'percent', 'pool', 'risk', 'renegotiate'] as const;

export type TermKind = (typeof termKinds)[number];

/** A term of a kind as it begins: between the first two parties, over the whole agreement. */
export function freshTerm(kind: TermKind, { parties, terms, years, streams }: ContractFile): TermFile {
  const id = freshId(terms, kind);
  const [one, two] = [parties[0]?.id ?? '', parties[1]?.id ?? parties[0]?.id ?? ''];
  const halves = Object.fromEntries(parties.slice(0, 2).map((party) => [party.id, 0.5]));
  const base = { of: 'all' as const };
  switch (kind) {
    case 'split':
      return { id, kind, base, periods: [{ from: 1, to: years, shares: halves }] };
    case 'equity': {
      const profit = streams.filter((stream) => stream.kind === 'profit').map((stream) => stream.id);
      return { id, kind, base: { ...base, streams: profit }, periods: [{ from: 1, to: years, shares: halves }] };
    }
    case 'repay':
      return { id, kind, base, to: one };
    case 'fixed':
      return { id, kind, from: two, to: one, amounts: 0 };
    case 'percent':
      return { id, kind, from: two, to: one, rate: 0.05 };
    case 'pool':
      return { id, kind, base, rate: 0.1, weights: Object.fromEntries(parties.map((party) => [party.id, 1])) };
    case 'risk':
      return { id, kind, base, paidBy: two, to: one, part: 0.5 };
    case 'renegotiate':
      return { id, kind, term: shareTerm(terms) ?? '', below: 0.7, years: 2, shares: halves };
  }
}

const shareTerm = (terms: readonly TermFile[]) => terms.find(({ kind }) => kind === 'split' || kind === 'equity')?.id;

export const streamKinds = ['vat', 'corporate-income-tax', 'urban-land-use-tax', 'profit', 'other'] as const;

export type StreamKind = (typeof streamKinds)[number];

const names = {
  vat: { zh: '增值税', en: 'VAT' },
  'corporate-income-tax': { zh: '企业所得税', en: 'corporate income tax' },
  'urban-land-use-tax': { zh: '城镇土地使用税', en: 'urban land-use tax' },
  profit: { zh: '公司利润', en: 'company profit' },
  other: { zh: '其他收入', en: 'other revenue' },
};

/** Parts that stay within the province under the present national rules, to begin with; the province divides them further. */
const retained = { vat: 0.5, 'corporate-income-tax': 0.4, 'urban-land-use-tax': 1, profit: 1, other: 1 };

export function freshStream(kind: StreamKind, { streams, parties }: ContractFile): StreamFile {
  const host = parties.find(({ role }) => role === 'host' || role === 'zone') ?? parties[0]!;
  return {
    ...{ id: freshId(streams, kind), kind, name: names[kind], at: host.id },
    ...{ amounts: { from: 1, amount: 0 }, retained: retained[kind] },
  };
}

/** Everything in a contract that names a party, a stream or a term: what is named cannot be taken away. */
export function namesOf(file: ContractFile): Set<string> {
  const found = new Set<string>();
  const take = (value: unknown) => typeof value === 'string' && found.add(value);
  for (const { party } of file.outlays) take(party);
  for (const { at, upper } of file.streams) {
    take(at);
    take(upper?.party);
  }
  for (const term of file.terms) {
    for (const key of ['to', 'from', 'of', 'paidBy', 'term'] as const)
      take((term as unknown as Record<string, unknown>)[key]);
    if ('base' in term) for (const id of term.base.streams ?? []) take(id);
    if ('periods' in term) {
      for (const { shares } of term.periods) for (const id of given(shares)) take(id);
      take(term.floor?.party);
      take(term.floor?.paidBy);
    }
    if ('shares' in term) for (const id of given(term.shares)) take(id);
    if ('weights' in term) for (const id of given(term.weights)) take(id);
  }
  for (const key of ['term', 'party', 'against'] as const) take(file.lever?.[key]);
  for (const { from, to } of file.inKind ?? []) {
    take(from);
    take(to);
  }
  return found;
}

const given = (shares: Readonly<Record<string, number>>) =>
  Object.entries(shares).flatMap(([id, part]) => (part > 0 ? [id] : []));
