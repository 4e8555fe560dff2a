import { netPresentValue } from './appraise.ts';
import type { Contract, Outlay, Party, Schedule, ShareTerm, Stream, Term } from './contract.ts';
import { simulateContract } from './simulate.ts';

/** A tax as a part of value added, and who keeps how much of it. */
export interface AssumedTax {
  readonly id: string;
  readonly kind: string;
  /** Collected per unit of value added, by region. */
  readonly rate: Float64Array;
  /** The part that stays with the region, and the part of the higher level. */
  readonly retained: number;
  readonly upper: number;
}

/** One region with cooperation and by itself. Value added by contract year; outlays by contract year. */
export interface RegionProspect {
  readonly id: string;
  /** Value added as planned together, and as the region would have by itself. */
  readonly together: Schedule;
  readonly alone: Schedule;
  /** What its government lays out in either case. */
  readonly outlay: Schedule;
  readonly outlayAlone: Schedule;
  /** Part of the gain from cooperation the chosen split gives it; all add up to 1. */
  readonly share: number;
}

export interface ContractTerms {
  readonly years: number;
  readonly discount: number;
  readonly taxes: readonly AssumedTax[];
  /** First contract year with output. */
  readonly operates: number;
  /** A region's shares in the second half of the term over those in the first. */
  readonly taper: number;
  /** Whether what a region laid out comes back to it before its increment is shared. */
  readonly outlayFirst: boolean;
  /** Id of the higher level; undefined: not a party. */
  readonly upper: string | undefined;
}

export interface DraftedContract {
  readonly contract: Contract;
  /** By region: worth without the agreement, without its payments, and as the split wants it; present values. */
  readonly alone: Float64Array;
  readonly own: Float64Array;
  readonly target: Float64Array;
  /** What cooperation adds to all regions' revenue, as a present value. */
  readonly gain: number;
}

/**
 * A contract that realises a split. A region's own present value F_r is its part of taxes less outlays with cooperation, its
 * outside option O_r the same by itself; cooperation adds G = Σ F − Σ O. Payments bring every region to O_r + share_r · G: those
 * that have more give parts of their increments, in whole per cent and by period, with what they keep written beside it, and a
 * level yearly amount makes up the rest.
 * The stock of every tax is what the region would collect by itself.
 */
export function contractFromLayout(regions: readonly RegionProspect[], terms: ContractTerms): DraftedContract {
  const streams = regions.flatMap((region, r) => terms.taxes.map((tax) => streamOf(region, r, tax, terms)));
  const outlays = regions.flatMap(({ id, outlay }) => outlaysOf(id, outlay));
  const value = (cash: Schedule) => netPresentValue(cash, terms.discount);
  const kept = (region: RegionProspect, of: 'amounts' | 'stock') =>
    streams.filter(({ at }) => at === region.id).reduce((sum, stream) => sum + value(stream[of]) * stream.retained, 0);
  const alone = Float64Array.from(regions, (region) => kept(region, 'stock') - value(rounded(region.outlayAlone)));
  const own = Float64Array.from(regions, (region) => kept(region, 'amounts') - value(rounded(region.outlay)));
  const gain = sum(own) - sum(alone);
  const target = Float64Array.from(regions, ({ share }, r) => alone[r]! + share * gain);
  const bare: Contract = {
    years: terms.years,
    parties: [...regions.map((region, r) => partyOf(region, r, alone, terms)), ...upperParty(streams, terms)],
    ...{ outlays, streams, terms: [] },
    output: new Float64Array(terms.years),
  };
  const owed = target.map((wanted, r) => wanted - own[r]!);
  const contract = withBalances(withShares(bare, regions, owed, terms), regions, owed, terms);
  return { contract, alone, own, target, gain };
}

/** Seven digits: a figure a person can read and type again. */
const rounded = (amounts: Schedule) => amounts.map((amount) => Number(amount.toPrecision(7)));

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);

function streamOf(region: RegionProspect, r: number, tax: AssumedTax, { years, upper }: ContractTerms): Stream {
  const { id, kind, rate, retained } = tax;
  return {
    ...{ id: `${id}-${region.id}`, kind, at: region.id, retained },
    amounts: rounded(region.together.map((added) => added * rate[r]!)),
    stock: rounded(region.alone.map((added) => added * rate[r]!)),
    policies: new Float64Array(years),
    ...(upper !== undefined && { upper: { party: upper, share: tax.upper } }),
  };
}

function outlaysOf(party: string, outlay: Schedule): Outlay[] {
  return [...rounded(outlay)].flatMap((amount, at) => (amount > 0 ? [{ party, year: at + 1, amount }] : []));
}

/** A region whose value added grows by cooperating is a host, one whose does not a sender. */
function partyOf(
  { id, together, alone: without }: RegionProspect,
  r: number,
  alone: Float64Array,
  { discount }: ContractTerms,
): Party {
  const grows = netPresentValue(together, discount) >= netPresentValue(without, discount);
  return { id, role: grows ? 'host' : 'sender', discount, outside: alone[r]! };
}

function upperParty(streams: readonly Stream[], { upper, discount }: ContractTerms): Party[] {
  if (upper === undefined) return [];
  const outside = streams.reduce(
    (all, { stock, upper: own }) => all + netPresentValue(stock, discount) * (own?.share ?? 0),
    0,
  );
  return [{ id: upper, role: 'upper', discount, outside, essential: false }];
}

/** Who gives to whom: everyone who has more than the split wants, to everyone who has less, in proportion. */
function transfers(owed: Float64Array): { readonly from: number; readonly to: number; readonly worth: number }[] {
  const places = [...owed.keys()];
  const receivers = places.filter((r) => owed[r]! > 0);
  const all = receivers.reduce((total, r) => total + owed[r]!, 0);
  return places.flatMap((from) =>
    owed[from]! < 0 ? receivers.map((to) => ({ from, to, worth: (-owed[from]! * owed[to]!) / all })) : [],
  );
}

/** Outlay first, then parts of the giver's increment in two periods, in whole per cent. */
function withShares(
  bare: Contract,
  regions: readonly RegionProspect[],
  owed: Float64Array,
  terms: ContractTerms,
): Contract {
  const givers = regions.map(({ id }, r) => ({ id, given: transfers(owed).filter(({ from }) => from === r) }));
  const wanted = givers.filter(({ given }) => given.length > 0);
  const first: Term[] = wanted.flatMap(({ id }) => {
    const repays = terms.outlayFirst && bare.outlays.some(({ party }) => party === id);
    return repays ? [{ id: `repay-${id}`, kind: 'repay', base: baseOf(bare, id), to: id, interest: 0, part: 1 }] : [];
  });
  const contract = { ...bare, terms: first };
  const shares = wanted.flatMap(({ id, given }) => shareTerm(contract, regions, id, given, terms));
  return { ...bare, terms: [...first, ...shares] };
}

const baseOf = ({ streams }: Contract, at: string) => ({
  of: 'increment' as const,
  streams: streams.filter((stream) => stream.at === at).map(({ id }) => id),
});

function shareTerm(
  contract: Contract,
  regions: readonly RegionProspect[],
  from: string,
  given: ReturnType<typeof transfers>,
  terms: ContractTerms,
): ShareTerm[] {
  const { operates, years } = terms;
  const middle = operates + Math.ceil((years - operates + 1) / 2) - 1;
  const [early, late] = shareable(contract, from, regions[given[0]!.to]!.id, terms, middle);
  const part = (taper: number) => given.map(({ worth }) => worth / (early! + taper * late!));
  const total = (parts: readonly number[]) => parts.reduce((all, each) => all + each, 0);
  const taper = total(part(terms.taper)) <= 1 ? terms.taper : 1;
  const parts = part(taper);
  const over = Math.max(1, total(parts));
  const period = (begin: number, end: number, factor: number) => ({
    ...{ from: begin, to: end },
    shares: withRest(
      from,
      given.map(({ to }, k) => [regions[to]!.id, perCent((factor * parts[k]!) / over)]),
    ),
  });
  const periods = [period(operates, middle, 1), period(middle + 1, years, taper)].filter(
    ({ from: begin, to, shares }) =>
      begin <= to && Object.entries(shares).some(([id, share]) => id !== from && share > 0),
  );
  return periods.length === 0 ? [] : [{ id: `share-${from}`, kind: 'split', base: baseOf(contract, from), periods }];
}

/** What is given, and what the giver keeps: written down, so that both sides of what is negotiated have a figure. */
function withRest(from: string, given: readonly (readonly [string, number])[]): Record<string, number> {
  const kept = Math.round(100 - given.reduce((sum, [, share]) => sum + 100 * share, 0)) / 100;
  return Object.fromEntries([...given, ...(kept > 0 ? [[from, kept] as const] : [])]);
}

/** Whole per cent, rounded down, so that what is left is owed by the same side. Nothing where there is nothing to share. */
const perCent = (part: number) => (Number.isFinite(part) ? Math.floor(100 * part + 1e-9) / 100 : 0);

/** Present value of what `from` could share up to the middle year and after it. */
function shareable(
  contract: Contract,
  from: string,
  to: string,
  { operates, years, discount }: ContractTerms,
  middle: number,
) {
  const probe: ShareTerm = {
    ...{ id: 'probe', kind: 'split', base: baseOf(contract, from) },
    periods: [{ from: operates, to: years, shares: { [to]: 1 } }],
  };
  const { payments } = simulateContract({ ...contract, terms: [...contract.terms, probe] });
  const cash = [new Float64Array(years), new Float64Array(years)];
  for (const { term, year, amount } of payments)
    if (term === 'probe') cash[year <= middle ? 0 : 1]![year - 1]! += amount;
  return cash.map((flow) => netPresentValue(flow, discount));
}

/** Level yearly amounts over the years with output, for what the shares leave owed. */
function withBalances(
  contract: Contract,
  regions: readonly RegionProspect[],
  owed: Float64Array,
  { operates, years, discount }: ContractTerms,
): Contract {
  const { payments } = simulateContract(contract);
  const level = Float64Array.from({ length: years }, (_, year) => (year + 1 >= operates ? 1 : 0));
  const annuity = netPresentValue(level, discount);
  const balances = transfers(owed).flatMap(({ from, to, worth }): Term[] => {
    const [payer, payee] = [regions[from]!.id, regions[to]!.id];
    const paid = new Float64Array(years);
    for (const { term, from: by, to: at, year, amount } of payments)
      if (term !== undefined && by === payer && at === payee) paid[year - 1]! += amount;
    const left = worth - netPresentValue(paid, discount);
    if (Math.abs(left) <= 1e-12 * worth) return [];
    const amounts = level.map((on) => on * Number(Math.abs(left / annuity).toPrecision(12)));
    const [giver, taker] = left > 0 ? [payer, payee] : [payee, payer];
    return [{ id: `balance-${payer}-${payee}`, kind: 'fixed', from: giver, to: taker, amounts }];
  });
  return { ...contract, terms: [...contract.terms, ...balances] };
}
