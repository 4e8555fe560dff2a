import {
  costOf,
  type InputConcentration,
  type Measure,
  type MeasureCosts,
  type mutualDependence,
  worthOf,
} from '@yanzhen/science/chains/resilience';
import type { BoardPlan, ConcentrationPiece, LossPiece, MeasurePiece } from './resilience-pieces.ts';

/** One figure of the board, under every flow model; NaN where it does not exist under one. */
export interface Line {
  readonly figure: string;
  readonly region: string;
  readonly sector: string;
  readonly partner: string;
  readonly values: readonly number[];
}

/** Concentration of every input under every model; who is largest is told by the first. */
export function concentrationLines(
  models: readonly ConcentrationPiece[][],
  { region, partner }: BoardPlan,
  single: number,
): Line[] {
  return models[0]!.flatMap((side, s) => {
    const known = models.map((one) => new Map(one[s]!.inputs.map((input) => [input.sector, input])));
    const other = partner === undefined ? undefined : side.region === region ? partner : region;
    return side.inputs.flatMap((input) => {
      const { sector } = input;
      const over = (figure: string, who: string, of: (one: InputConcentration) => number): Line => ({
        ...{ figure, region: side.region, sector, partner: who },
        values: known.map((inputs) => valueOr(inputs.get(sector), of)),
      });
      const share = (who: string) => (one: InputConcentration) => one.shares.get(who) ?? 0;
      const { main, outsideMain, exposed, outsideShare } = input;
      const using = outsideShare > 0 ? exposed / outsideShare : 0;
      return [
        over('bought', '', (one) => one.value),
        over('hhi', '', (one) => one.hhi),
        over('main_share', main, share(main)),
        over('outside_share', '', (one) => one.outside),
        ...(outsideMain === ''
          ? []
          : [
              over('outside_main_share', outsideMain, share(outsideMain)),
              over('outside_hhi', '', (one) => one.outsideHhi),
              over('single_source', outsideMain, (one) => Number(isSingle(one, outsideMain, single))),
              over('exposed_output', outsideMain, (one) => share(outsideMain)(one) * using),
            ]),
        ...(other === undefined ? [] : [over('partner_share', other, share(other))]),
      ];
    });
  });
}

/** Less than this from outside is no dependence, whoever it comes from. */
const leastOutside = 0.1;

function isSingle({ outside, shares }: InputConcentration, supplier: string, single: number): boolean {
  return outside >= leastOutside && (shares.get(supplier) ?? 0) >= single * outside;
}

function valueOr(input: InputConcentration | undefined, of: (one: InputConcentration) => number): number {
  return input === undefined ? Number.NaN : of(input);
}

type Dependence = ReturnType<typeof mutualDependence>;

/** What share of its inputs the region has from each other, and each other from it. */
export function dependenceLines(models: readonly Dependence[], { region, partner }: BoardPlan): Line[] {
  const { regions } = models[0]!;
  const own = regions.indexOf(region);
  const value = (from: number, to: number) => models.map(({ values }) => values[to * regions.length + from]!);
  return regions.flatMap((name, q) => {
    if (partner !== undefined && name !== partner) return [];
    const there = { figure: 'dependence', region, sector: '', partner: name, values: value(q, own) };
    if (q === own) return [there];
    return [there, { figure: 'dependence', region: name, sector: '', partner: region, values: value(own, q) }];
  });
}

/** N−1, the worst under the first model first. */
export function lossLines(models: readonly (readonly LossPiece[])[]): Line[] {
  const key = ({ region, supplier }: LossPiece) => `${region}\n${supplier}`;
  const known = models.map((losses) => new Map(losses.map((loss) => [key(loss), loss])));
  return [...models[0]!]
    .sort((a, b) => b.lost - a.lost || (a.supplier < b.supplier ? -1 : 1))
    .flatMap((loss) => {
      const over = (figure: string, of: (one: LossPiece) => number): Line => ({
        ...{ figure, region: loss.region, sector: '', partner: loss.supplier },
        values: known.map((losses) => of(losses.get(key(loss))!)),
      });
      return [
        over('loss_without', ({ lost }) => lost),
        over('loss_share', ({ share }) => share),
        over('days_survived', ({ survives }) => survives),
        over('days_to_recover', ({ recovers }) => recovers),
      ];
    });
}

/** What a measure costs a year: a quote where there is one, the assumed rates otherwise. */
export type CostOfMeasure = (measure: Measure, amount: number) => number;

/** Costs by rates, and by quotes by kind and input. */
export function costing(
  rates: MeasureCosts,
  quotes: readonly { readonly kind: Measure['kind']; readonly sector: string; readonly cost: number }[],
): CostOfMeasure {
  const quoted = new Map(quotes.map(({ kind, sector, cost }) => [`${kind} ${sector}`, cost]));
  return (measure, amount) => quoted.get(`${measure.kind} ${measure.sector}`) ?? costOf(measure, amount, rates);
}

/** Measures, those that avoid most per yuan under the first model first. */
export function measureLines(models: readonly (readonly MeasurePiece[])[], cost: CostOfMeasure): Line[] {
  const worth = models.map((pieces) =>
    pieces.map((one) => worthOf(one.measure, one.amount, one.lostWithout, one.lostWith, cost(one.measure, one.amount))),
  );
  const order = Array.from(models[0]!.keys()).sort((a, b) => better(worth[0]![a]!, worth[0]![b]!));
  return order.flatMap((at) => {
    const { measure, supplier } = models[0]![at]!;
    const { kind, region, sector } = measure;
    const source = kind === 'stock' ? supplier : measure.source;
    const over = (figure: string, of: (one: ReturnType<typeof worthOf>) => number, partner = source): Line => ({
      ...{ figure, region, sector, partner },
      values: worth.map((ranked) => of(ranked[at]!)),
    });
    return [
      over(`avoided_${kind}`, (one) => one.avoidedPerYuan),
      over(`loss_avoided_${kind}`, (one) => one.lostWithout - one.lostWith),
      over(`cost_${kind}`, (one) => one.cost),
      over(`amount_${kind}`, (one) => one.amount),
      // Once for every input, whichever of its measures comes first.
      ...(order.find((other) => models[0]![other]!.measure.sector === sector) === at
        ? [over('loss_if_stopped', (one) => one.lostWithout, supplier)]
        : []),
    ];
  });
}

function better(a: { readonly avoidedPerYuan: number }, b: { readonly avoidedPerYuan: number }): number {
  const value = ({ avoidedPerYuan }: { readonly avoidedPerYuan: number }) =>
    Number.isNaN(avoidedPerYuan) ? -Infinity : avoidedPerYuan;
  const [first, second] = [value(a), value(b)];
  return first === second ? 0 : second - first;
}
