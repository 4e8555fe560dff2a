import type { Address } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { type Budget, readBudgets } from './budgets.ts';

/** Forms of cooperation, in the order in which they are shown. */
export const forms = ['transfer', 'chain-pairing', 'research-production', 'co-built-park', 'differentiation'] as const;

export type Form = (typeof forms)[number];
export type View = 'proposals' | 'match' | 'backtest';

/** What the page is asked for, as the address says it. */
export interface Choice {
  readonly view: View;
  /** Undefined: the best of every form. */
  readonly form: Form | undefined;
  /** Codes; empty for all. */
  readonly senders: readonly string[];
  readonly receivers: readonly string[];
  readonly industries: readonly string[];
  /** `transfer.gradient` → weight, only those that were moved. */
  readonly weights: ReadonlyMap<string, number>;
  /** Share of the sender’s industry that gains are reckoned for. */
  readonly share: number;
  /** The measure that stands for labour; undefined where the dataset has none that could. */
  readonly labour: string | undefined;
  /** What regions have of land, energy, carbon, water, labour. */
  readonly budgets: readonly Budget[];
  /** Key of the proposal opened. */
  readonly proposal: string | undefined;
}

/** Stands in the address for “all of them”, where a picked region would otherwise be taken. */
export const ALL = 'all';

export const shares = [0.05, 0.1, 0.2, 0.3] as const;

const jobs = ['jobs', 'employment', 'employees', 'persons', 'employed'];

/** The choice in the address; a region, pair or industry picked elsewhere counts until the page says otherwise. */
export function choiceOf(address: Address, { info }: Pick<DatasetView, 'info'>): Choice {
  const { region, with: other, industry, tab, form, share, labour, proposal } = address;
  const pair = region !== undefined && other !== undefined ? [region, other] : undefined;
  const places = codesIn(info.regions);
  return {
    view: tab === 'match' || tab === 'backtest' ? tab : 'proposals',
    form: forms.find((one) => one === form),
    senders: places(address.senders, pair ?? []),
    receivers: places(address.receivers, pair ?? (region === undefined ? [] : [region])),
    industries: codesIn(info.industries)(address.industries, industry === undefined ? [] : [industry]),
    weights: readWeights(address.weights),
    share: shares.find((one) => String(one) === share) ?? 0.1,
    labour: labourOf(info.measures, labour),
    budgets: readBudgets(address.budgets),
    proposal,
  };
}

/** Reads a list of codes; what the dataset does not know is left out. */
function codesIn(units: readonly { readonly code: string }[]) {
  const known = new Set(units.map(({ code }) => code));
  return (text: string | undefined, picked: readonly string[]): string[] =>
    (text === undefined ? picked : text === ALL ? [] : text.split(',')).filter((code) => known.has(code));
}

function labourOf(measures: readonly { readonly code: string }[], asked: string | undefined): string | undefined {
  const has = (code: string) => measures.some((measure) => measure.code === code);
  if (asked !== undefined && has(asked)) return asked;
  return [...jobs, 'compensation'].find(has);
}

/** A list of codes as the address keeps it. */
export function writeCodes(codes: readonly string[]): string {
  return codes.length === 0 ? ALL : codes.join(',');
}

/** `transfer.gradient=0.3` by comma; what cannot be read is left out. */
export function readWeights(text: string | undefined): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of (text ?? '').split(',')) {
    const [, name, value] = /^([a-z-]+\.[a-z]+)=(\d+(?:\.\d+)?)$/u.exec(part) ?? [];
    if (name !== undefined && Number(value) <= 1) found.set(name, Number(value));
  }
  return found;
}

export function writeWeights(weights: ReadonlyMap<string, number>): string | undefined {
  return weights.size === 0 ? undefined : [...weights].map(([name, value]) => `${name}=${value}`).join(',');
}
