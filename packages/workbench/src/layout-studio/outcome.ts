import type { client } from '../data/index.ts';

/** What `layout.outcome` says of a solved problem. */
export type Outcome = Awaited<ReturnType<typeof client.layout.outcome>>;
export type OutcomePrice = Outcome['prices'][number];
export type OutcomeRule = Outcome['conflict'][number];

/** A problem with what solving it gave. */
export interface Solved {
  /** The problem's text, as it was solved. */
  readonly text: string;
  readonly outcome: Outcome;
}

/** The plan as the operations read it: to start from, or to be checked. */
export function planText({ lines }: Pick<Outcome, 'lines'>): string {
  const rows = lines.map((line) =>
    [cell(line.facility), cell(line.customer), line.amount, line.kind, cell(line.period), cell(line.scenario)].join(
      ',',
    ),
  );
  return ['facility,customer,amount,kind,period,scenario', ...rows, ''].join('\n');
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The outcome as a case keeps it: the answers of solve, plan and prices, and the whole of it. */
export function outcomePart(outcome: Outcome): string {
  const { objective, bound, gap, seconds, lines, prices, evidence } = outcome;
  const table = (rows: readonly object[], names: readonly string[]) => ({
    columns: Object.fromEntries(
      names.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name] ?? null)]),
    ),
    length: rows.length,
    evidence,
  });
  return JSON.stringify({
    solve: table([{ objective, bound, gap, seconds }], ['objective', 'bound', 'gap', 'seconds']),
    plan: table(lines, ['facility', 'customer', 'amount', 'kind', 'period', 'scenario']),
    prices: table(prices, ['rule', 'region', 'industry', 'resource', 'period', 'scenario', 'limit', 'price', 'change']),
    outcome,
  });
}

/** The outcome a case keeps; undefined where it was written by something else. */
export function readOutcome(text: string): Outcome | undefined {
  try {
    const { outcome } = JSON.parse(text) as { outcome?: Outcome };
    return outcome && Array.isArray(outcome.lines) && Array.isArray(outcome.sites) ? outcome : undefined;
  } catch {
    return undefined;
  }
}

/** What an industry, or all of them, ships from region to region, summed over periods; the mean over scenarios. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly industry: string;
  readonly amount: number;
}

/** Shipments by place, the largest first. `scenarios`: how likely each is; one alone where there are none. */
export function flowsOf({ lines }: Pick<Outcome, 'lines'>, chances: ReadonlyMap<string, number>): Flow[] {
  const flows = new Map<string, Flow>();
  for (const line of lines) {
    if (line.kind !== 'flow') continue;
    const { from, industry } = placeOf(line.facility);
    const key = [from, line.customer, industry].join('\n');
    const before = flows.get(key)?.amount ?? 0;
    const amount = before + line.amount * (chances.get(line.scenario) ?? 1);
    flows.set(key, { from, to: line.customer, industry, amount });
  }
  return [...flows.values()].sort((a, b) => b.amount - a.amount);
}

/** `region:industry`, as plans name a place. */
function placeOf(facility: string): { readonly from: string; readonly industry: string } {
  const at = facility.lastIndexOf(':');
  return { from: facility.slice(0, at), industry: facility.slice(at + 1) };
}

/** Projects that are built, by id, with their size over all periods. */
export function builtSizes({ lines }: Pick<Outcome, 'lines'>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { kind, facility, amount } of lines)
    if (kind === 'build') sizes.set(facility, (sizes.get(facility) ?? 0) + amount);
  return sizes;
}

/** A limit that binds: what one unit more is worth, and what 1 % more of it would be. */
export interface Worth extends OutcomePrice {
  readonly percent: number;
}

/** Rules whose limits somebody can change; the others say what a plan is. */
const settable = new Set(['budget', 'service', 'cap', 'security', 'floor']);

/** What binds: limits that can be set first, then markets and plants, each by what 1 % of it is worth. */
export function worths({ prices }: Pick<Outcome, 'prices'>): Worth[] {
  const percent = ({ price, limit }: OutcomePrice) => Math.abs(price * (limit ?? 0)) / 100;
  return prices
    .map((price) => ({ ...price, percent: percent(price) }))
    .sort((a, b) => Number(settable.has(b.rule)) - Number(settable.has(a.rule)) || b.percent - a.percent);
}
