import { ARIO_TILE } from '../../kernels/index.ts';
import { type ShockEvent, type ShockModel, type ShockParameters, shockModel, simulateShock } from '../shock/index.ts';
import type { InputOutputTable } from '../table.ts';

/**
 * What a region can do about one input. `stock`: hold so many more days of it. `second-source`: buy a share of what comes from
 * `from` from `source` instead; `home`: the same, from its own producers.
 */
export type Measure =
  | { readonly kind: 'stock'; readonly region: string; readonly sector: string; readonly days: number }
  | {
      readonly kind: 'second-source' | 'home';
      readonly region: string;
      readonly sector: string;
      readonly from: string;
      /** For `home` the region itself. */
      readonly source: string;
      readonly share: number;
    };

/** What measures cost a year, as shares: assumptions that decide the ranking; replace them by quotes where there are any. */
export interface MeasureCosts {
  /** Of the value of goods held: interest, space, decay. */
  readonly holding: number;
  /** Of the value bought from the second source: what it is dearer by. */
  readonly premium: number;
  /** Of a year's output made at home: capital per output, times the yearly charge on it. */
  readonly capital: number;
  readonly charge: number;
}

export const defaultCosts: MeasureCosts = { holding: 0.2, premium: 0.05, capital: 1.5, charge: 0.1 };

export interface MeasureWorth {
  readonly measure: Measure;
  /** Value held, or bought elsewhere in a year, in the table's unit. */
  readonly amount: number;
  readonly cost: number;
  /** Output of the region lost under the events without and with the measure, and what is avoided per yuan of cost. */
  readonly lostWithout: number;
  readonly lostWith: number;
  readonly avoidedPerYuan: number;
}

/**
 * Ranks measures by the region's loss avoided per yuan: each is built into the table or the stocks and the events run through
 * the shock model again. Costs are a year's, losses those of one run of the events: what is avoided per yuan is what a
 * year's cost buys if the events come in that year; times their probability it is what it buys on average.
 */
export function rankMeasures(
  table: InputOutputTable,
  events: readonly ShockEvent[],
  measures: readonly Measure[],
  parameters: ShockParameters,
  costs: MeasureCosts = defaultCosts,
): MeasureWorth[] {
  const plain = shockModel(table, parameters);
  const without = new Map<string, number>();
  return measures
    .map((measure) => {
      if (!without.has(measure.region)) without.set(measure.region, regionLoss(plain, events, measure.region));
      const { amount, lost } = lossWith(table, events, measure, parameters);
      return worthOf(measure, amount, without.get(measure.region)!, lost, costOf(measure, amount, costs));
    })
    .sort((a, b) => (Number.isNaN(b.avoidedPerYuan) ? -1 : b.avoidedPerYuan - numberOr(a.avoidedPerYuan, -Infinity)));
}

function numberOr(value: number, other: number): number {
  return Number.isNaN(value) ? other : value;
}

/** Loss avoided per yuan; NaN where the measure moves nothing, and so costs nothing. */
export function worthOf(
  measure: Measure,
  amount: number,
  lostWithout: number,
  lostWith: number,
  cost: number,
): MeasureWorth {
  const avoidedPerYuan = cost > 0 ? (lostWithout - lostWith) / cost : Number.NaN;
  return { measure, amount, cost, lostWithout, lostWith, avoidedPerYuan };
}

/** Output that a region loses over a run of the events. @throws RangeError where the model has no such region */
export function regionLoss(model: ShockModel, events: readonly ShockEvent[], region: string): number {
  const outcome = simulateShock(model, events).regions.find((one) => one.region === region);
  if (outcome === undefined) throw new RangeError(`The table has no region “${region}”.`);
  return outcome.lost;
}

/** What a measure costs a year by the assumed rates, given the value it holds or moves. */
export function costOf({ kind }: Measure, amount: number, costs: MeasureCosts): number {
  if (kind === 'stock') return amount * costs.holding;
  return amount * (kind === 'home' ? costs.capital * costs.charge : costs.premium);
}

/**
 * Builds a measure in and runs the events again: the value it holds or moves, and the output its region still loses. What
 * a second source or the region itself delivers it takes from its own final use, which the former supplier serves instead,
 * so that the table still balances; the share moved is cut down where that use is too small.
 */
export function lossWith(
  table: InputOutputTable,
  events: readonly ShockEvent[],
  measure: Measure,
  parameters: ShockParameters,
): { readonly amount: number; readonly lost: number } {
  const { model, amount } = applied(table, measure, parameters);
  return { amount, lost: regionLoss(model, events, measure.region) };
}

function applied(table: InputOutputTable, measure: Measure, parameters: ShockParameters) {
  if (measure.kind === 'stock') return withStock(shockModel(table, parameters), measure);
  const { changed, moved } = withSource(table, measure);
  return { model: shockModel(changed, parameters), amount: moved };
}

/** More in store at the start than the goal asks for: used up first, not filled up again. */
function withStock(model: ShockModel, measure: Measure & { kind: 'stock' }) {
  const s = model.sectors.indexOf(measure.sector);
  const r = model.regions.indexOf(measure.region);
  if (s < 0 || r < 0) throw new RangeError(`The table has no “${measure.sector}” in “${measure.region}”.`);
  if (!(measure.days > 0)) throw new RangeError(`A stock needs a positive number of days, found ${measure.days}.`);
  const { use, sectors } = model.arrays;
  let value = 0;
  for (let j = 0; j < model.order.length; j++) {
    if (model.regionOf[j] !== r) continue;
    const at = ((j >> 3) * sectors + s) * ARIO_TILE + (j & 7);
    const more = use[at]! * model.normal[j]! * measure.days;
    value += more;
    model.startStock[at]! += more;
  }
  return { model, amount: value };
}

function withSource(table: InputOutputTable, measure: Measure & { kind: 'second-source' | 'home' }) {
  const node = (region: string) => {
    const i = table.nodes.findIndex((one) => one.region === region && one.sector === measure.sector);
    if (i < 0) throw new RangeError(`The table has no “${measure.sector}” in “${region}”.`);
    return i;
  };
  if (!(measure.share > 0 && measure.share <= 1))
    throw new RangeError(`The share to move must lie in (0, 1], found ${measure.share}.`);
  const n = table.nodes.length;
  const f = table.finalUses.length;
  const old = node(measure.from);
  const fresh = node(measure.kind === 'home' ? measure.region : measure.source);
  const users = Array.from(table.nodes.keys()).filter((j) => table.nodes[j]!.region === measure.region);
  const wish = users.reduce((sum, j) => sum + Math.max(0, table.intermediate[old * n + j]!), 0) * measure.share;
  const room = table.finalUses.reduce((sum, _, c) => sum + Math.max(0, table.finalDemand[fresh * f + c]!), 0);
  const moved = old === fresh ? 0 : Math.min(wish, room);
  const intermediate = table.intermediate.slice();
  const finalDemand = table.finalDemand.slice();
  const part = wish > 0 ? (moved / wish) * measure.share : 0;
  for (const j of users) {
    const shift = Math.max(0, table.intermediate[old * n + j]!) * part;
    intermediate[old * n + j]! -= shift;
    intermediate[fresh * n + j]! += shift;
  }
  for (let c = 0; c < f; c++) {
    const shift = room > 0 ? Math.max(0, table.finalDemand[fresh * f + c]!) * (moved / room) : 0;
    finalDemand[fresh * f + c]! -= shift;
    finalDemand[old * f + c]! += shift;
  }
  return { changed: { ...table, intermediate, finalDemand }, moved };
}
