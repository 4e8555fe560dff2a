import type { ContractFile, FigureOrigin } from '@yanzhen/evidence/agreements';
import type { Name } from '@yanzhen/evidence/dataset';
import type { TableDocument } from '@yanzhen/evidence/tables';
import {
  type Contract,
  contractFromLayout,
  type DraftedContract,
  levelByYear,
  netPresentValue,
  outlayByYear,
  planEffects,
  type RegionProspect,
  valueAddedToday,
} from '@yanzhen/science/agreements';
import { proposeAssumptions } from './propose-assumptions.ts';
import type { ProposeContractInput } from './propose-input.ts';
import { contractOrigins } from './propose-origins.ts';
import type { ProposedPlans } from './propose-plans.ts';
import { taxRates } from './tax-rates.ts';

/** What the contract is drafted from besides its assumptions. */
export interface ProposalGrounds {
  readonly plans: ProposedPlans;
  readonly document: TableDocument | undefined;
  /** The layout file, for names and what it says of itself. */
  readonly layout: Readonly<Record<string, unknown>>;
  /** By region: the part of what cooperation adds that the chosen split gives it. */
  readonly shares: readonly number[];
  readonly rule: string;
  /** Where a line of the joint plan stands in the case’s outcome; absent where it was solved here. */
  readonly outcomePath?: (line: number) => string;
}

export interface ProposedContract {
  readonly file: ContractFile;
  readonly drafted: DraftedContract;
}

const upperId = 'upper';

/** The contract as a file with its assumptions and the origin of every figure. */
export function proposedContract(grounds: ProposalGrounds, input: ProposeContractInput): ProposedContract {
  const { plans, document, layout } = grounds;
  const { instance } = plans;
  const rates = taxRates(instance, document, input);
  const regions = prospects(grounds, input);
  const drafted = contractFromLayout(regions, {
    ...{ years: input.years, discount: input.discount, taper: input.taper, outlayFirst: input.outlayFirst },
    operates: Math.min(input.years, input.build + 1),
    upper: input.upper ? upperId : undefined,
    taxes: [
      tax('production-tax', rates.production, input.retainedProduction),
      tax('corporate-income-tax', rates.income, input.retainedIncome),
    ],
  });
  const { assumptions, place } = proposeAssumptions(input, layout, rates.cells.flat().length > 0);
  const names = namesOf(layout, instance.regions);
  const file = fileOf(drafted.contract, names, input, layout);
  const origins: FigureOrigin[] = contractOrigins(file, { ...grounds, rates, place });
  return { drafted, file: { ...file, ...operationOf(regions, drafted.contract, input), assumptions, origins } };
}

const tax = (id: string, rate: Float64Array, retained: number) => ({
  ...{ id, kind: id, rate, retained, upper: 1 - retained },
});

/** Investment over the yearly cost that the layout counts: what that cost pays off within the term at the discount rate. */
function capitalFactor({ capital, years, discount }: ProposeContractInput): number {
  return capital > 0 ? capital : netPresentValue(new Float64Array(years).fill(1), discount);
}

function prospects({ plans, shares }: ProposalGrounds, input: ProposeContractInput): RegionProspect[] {
  const { instance } = plans;
  const { years, build, ramp, periodYears: period } = input;
  const pace = { years, build, ramp, period };
  const today = valueAddedToday(instance);
  const [together, alone] = [planEffects(instance, plans.together), planEffects(instance, plans.alone)];
  const width = instance.periods.length;
  const of = (all: Float64Array, r: number) => all.slice(r * width, (r + 1) * width);
  const part = input.publicPart * capitalFactor(input);
  const laidOut = (cost: Float64Array, r: number) =>
    outlayByYear(
      of(cost, r).map((each) => part * each),
      pace,
    );
  return instance.regions.map((id, r) => {
    const [own, either] = [laidOut(together.cost, r), laidOut(alone.cost, r)];
    return {
      ...{ id, share: shares[r]! },
      together: levelByYear(today[r]!, of(together.valueAdded, r), pace),
      alone: levelByYear(today[r]!, of(alone.valueAdded, r), pace),
      // What is laid out in either case is no part of the agreement.
      outlay: own.map((amount, year) => Math.max(0, amount - either[year]!)),
      outlayAlone: own.map((amount, year) => Math.max(0, either[year]! - amount)),
    };
  });
}

/** Regions by code; names as the file has them. */
function namesOf(layout: Readonly<Record<string, unknown>>, regions: readonly string[]): ReadonlyMap<string, Name> {
  const listed = Array.isArray(layout['regions']) ? layout['regions'] : [];
  const named = listed.flatMap(({ code, name }: { code?: unknown; name?: unknown }): [string, Name][] =>
    typeof code === 'string' && isName(name) ? [[code, name]] : [],
  );
  const provinces = regions.every((code) => /^\d{2}0000$/.test(code));
  const upper = provinces
    ? { zh: '中央财政', en: 'Central government' }
    : { zh: '上级财政', en: 'Higher level of government' };
  return new Map([[upperId, upper], ...named]);
}

const isName = (value: unknown): value is Name =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

const taxNames: Readonly<Record<string, Name>> = {
  'production-tax': { zh: '生产税净额', en: 'net production tax' },
  'corporate-income-tax': { zh: '企业所得税', en: 'corporate income tax' },
};

const sayOf = (names: ReadonlyMap<string, Name>) => (id: string) => names.get(id) ?? { zh: id, en: id };

function fileOf(
  { parties, outlays, streams, terms, years }: Contract,
  names: ReadonlyMap<string, Name>,
  input: ProposeContractInput,
  layout: Readonly<Record<string, unknown>>,
): ContractFile {
  const say = sayOf(names);
  const players = parties.filter(({ role }) => role !== 'upper').map(({ id }) => say(id));
  const unit = layout['unit'];
  const lever = terms.find(({ kind }) => kind === 'split');
  const giver = lever?.id.replace('share-', '');
  const receiver =
    lever?.kind === 'split' ? Object.keys(lever.periods[0]!.shares).find((id) => id !== giver) : undefined;
  return {
    title: {
      zh: `${players.map(({ zh }) => zh).join('、')}产业协作收益分享`,
      en: `Sharing the gains of industrial cooperation: ${players.map(({ en }) => en).join(', ')}`,
    },
    ...(typeof unit === 'string' && { currency: unit }),
    ...{ start: input.start, years },
    parties: parties.map((party) => ({ ...party, name: { ...say(party.id) } })),
    outlays: outlays.map((outlay) => ({
      ...outlay,
      purpose: { zh: '新增产能的公共设施', en: 'public works for new capacity' },
    })),
    streams: streams.map(({ id, kind, at, amounts, stock, retained, upper }) => ({
      ...{ id, kind, at, retained, ...(upper && { upper: { ...upper } }) },
      name: { zh: `${say(at).zh}${taxNames[kind]!.zh}`, en: `${taxNames[kind]!.en} in ${say(at).en}` },
      ...{ amounts: [...amounts], stock: [...stock] },
    })),
    terms: terms.map((term) => termOf(term, input)),
    ...(lever !== undefined &&
      giver !== undefined &&
      receiver !== undefined && { lever: { term: lever.id, party: receiver, against: giver } }),
  };
}

type TermFile = ContractFile['terms'][number];

function termOf(term: Contract['terms'][number], { build, years }: ProposeContractInput): TermFile {
  if (term.kind !== 'fixed') return term;
  const { id, from, to, amounts } = term;
  return {
    ...{ id, kind: 'fixed', from, to },
    amounts: { from: Math.min(years, build + 1), amount: amounts.at(-1) ?? 0 },
    for: { zh: '使所选分配成立的补差', en: 'the balance that makes the chosen split hold' },
  };
}

/** What cooperation adds where it adds: value added beyond what regions have by themselves, and what is built for it. */
function operationOf(
  regions: readonly RegionProspect[],
  { years }: Contract,
  input: ProposeContractInput,
): Pick<ContractFile, 'operation'> {
  const added = regions.map(({ together, alone }) =>
    together.map((amount, year) => Math.max(0, amount - alone[year]!)),
  );
  const built = regions.map(({ outlay }) =>
    outlay.map((amount) => (input.publicPart > 0 ? amount / input.publicPart : 0)),
  );
  const total = (amounts: readonly Float64Array[]) =>
    Array.from({ length: years }, (_, year) => amounts.reduce((sum, own) => sum + own[year]!, 0)).map((amount) =>
      Number(amount.toPrecision(7)),
    );
  const places = (amounts: readonly Float64Array[]) => {
    const sums = amounts.map((own) => own.reduce((sum, amount) => sum + amount, 0));
    const all = sums.reduce((sum, own) => sum + own, 0);
    return Object.fromEntries(regions.map(({ id }, r) => [id, all > 0 ? sums[r]! / all : 0]));
  };
  const [gdp, investment] = [added, built].map((amounts) => ({ total: total(amounts), places: places(amounts) }));
  return {
    operation: {
      ...{ gdp: gdp!.total, investment: investment!.total },
      places: { gdp: gdp!.places, investment: investment!.places },
    },
  };
}
