import type { CapitalEvent, DemandEvent, LinkEvent, ShockEvent, Where } from './events.ts';
import type { ShockModel } from './model.ts';
import { remainingLoss } from './recovery.ts';

/** What the events do to the model at one step, by place. */
export interface Effects {
  /** The share of capacity lost at a step, without what is rebuilt, into `out`. */
  capacityLoss(step: number, out: Float64Array): void;
  /** The factor on each cell of final demand (place × column) at a step, or undefined when nothing changes it. */
  demandFactor(step: number): Float64Array | undefined;
  /** The cut links at a step: a share per event, 0 when it is over. */
  linkShares(step: number): readonly number[];
  readonly links: readonly { readonly from: Uint32Array; readonly to: Uint32Array }[];
  readonly rebuilt: readonly { readonly event: CapitalEvent; readonly places: Uint32Array }[];
  /** The last step at which any event that follows a curve still acts. */
  readonly over: number;
}

/** Resolves the events' names to places. Unknown names, shares out of range and events without a place are errors. */
export function effectsOf(model: ShockModel, events: readonly ShockEvent[]): Effects {
  for (const event of events) checkEvent(event);
  const boario = model.parameters.compatibility === 'boario-0.6';
  const curved = events
    .filter((event) => event.kind === 'capacity' || (event.kind === 'capital' && event.rebuilding === undefined))
    .map((event) => ({ event, places: placesOf(model, event, event.name) }));
  const demand = events
    .filter((event): event is DemandEvent => event.kind === 'demand')
    .map((event) => ({ event, places: placesOf(model, event, event.name), columns: columnsOf(model, event) }));
  const links = events.filter((event): event is LinkEvent => event.kind === 'link');
  return {
    capacityLoss(step, out) {
      out.fill(0);
      for (const { event, places } of curved) if (event.kind === 'capital') addLoss(event, places, step, boario, out);
      for (let k = 0; k < out.length; k++) out[k] = Math.min(1, out[k]!);
      for (const { event, places } of curved) {
        if (event.kind !== 'capacity') continue;
        const loss = event.share * strength(event, boario ? step - 1 : step, boario);
        for (const k of places) out[k] = Math.max(out[k]!, boario ? roundedTo6(loss) : loss);
      }
    },
    demandFactor: (step) => demandFactor(model, demand, step, boario),
    linkShares: (step) => links.map((event) => event.share * strength(event, step, boario)),
    links: links.map((event) => ({
      from: placesOf(model, event, event.name),
      to: placesOf(model, event.to, event.name),
    })),
    rebuilt: events
      .filter((event): event is CapitalEvent => event.kind === 'capital' && event.rebuilding !== undefined)
      .map((event) => ({ event, places: placesOf(model, event, event.name) })),
    over: lastStep(events),
  };
}

/** How strong an event is at a step: 0 before it, 1 while it lasts, what its recovery leaves afterwards. */
function strength({ from, duration, recovery }: ShockEvent, step: number, boario = false): number {
  if (step < from) return 0;
  const elapsed = step - from - duration;
  if (elapsed < 0) return 1;
  return remainingLoss(recovery, boario ? Math.max(0, elapsed - 1) : elapsed);
}

function addLoss(event: CapitalEvent, places: Uint32Array, step: number, boario: boolean, out: Float64Array): void {
  const loss = event.share * strength(event, step, boario);
  for (const k of places) out[k]! += loss;
}

/** Half to even, as that library's arrays round. */
function roundedTo6(value: number): number {
  const scaled = value * 1e6;
  const down = Math.floor(scaled);
  const rest = scaled - down;
  const up = rest > 0.5 || (rest === 0.5 && down % 2 === 1);
  return (up ? down + 1 : down) / 1e6;
}

function demandFactor(
  model: ShockModel,
  demand: readonly { event: DemandEvent; places: Uint32Array; columns: readonly number[] }[],
  step: number,
  boario: boolean,
): Float64Array | undefined {
  const active = demand.filter(({ event }) => strength(event, step, boario) > 0);
  if (active.length === 0) return undefined;
  const f = model.finalColumns.length;
  const factor = new Float64Array(model.final.length).fill(1);
  for (const { event, places, columns } of active) {
    const change = event.change * strength(event, step, boario);
    for (const k of places) for (const c of columns) factor[k * f + c]! += change;
  }
  return factor.map((value) => Math.max(0, value));
}

function placesOf(model: ShockModel, where: Where, name: string): Uint32Array {
  known(where.regions, model.regions, name, 'region');
  known(where.sectors, model.sectors, name, 'sector');
  const places = Array.from(model.order.keys()).filter(
    (k) =>
      (where.regions?.includes(model.regions[model.regionOf[k]!]!) ?? true) &&
      (where.sectors?.includes(model.sectors[model.sectorOf[k]!]!) ?? true),
  );
  if (places.length === 0) throw new RangeError(`Event “${name}” touches no node of the table.`);
  return Uint32Array.from(places);
}

function columnsOf({ finalColumns }: ShockModel, { users, categories, name }: DemandEvent): number[] {
  known(users, [...new Set(finalColumns.map((column) => column.region))], name, 'user');
  known(categories, [...new Set(finalColumns.map((column) => column.category))], name, 'category of final use');
  const columns = Array.from(finalColumns.keys()).filter(
    (c) =>
      (users?.includes(finalColumns[c]!.region) ?? true) && (categories?.includes(finalColumns[c]!.category) ?? true),
  );
  if (columns.length > 0) return columns;
  throw new RangeError(
    `Event “${name}” changes nothing: these users have no such final use, and exports are no region's.`,
  );
}

function known(asked: readonly string[] | undefined, have: readonly string[], event: string, what: string): void {
  const missing = asked?.find((name) => !have.includes(name));
  if (missing === undefined) return;
  throw new RangeError(
    `Event “${event}” names the ${what} “${missing}”; the table has ${have.slice(0, 8).join(', ')}….`,
  );
}

function checkEvent(event: ShockEvent): void {
  const refuse = (what: string) => {
    throw new RangeError(`Event “${event.name}”: ${what}.`);
  };
  if (!Number.isInteger(event.from) || event.from < 1)
    refuse(`from must be a whole step of at least 1, found ${event.from}`);
  if (!Number.isInteger(event.duration) || event.duration < 1)
    refuse(`duration must be at least 1, found ${event.duration}`);
  if (event.recovery.curve !== 'none' && !(event.recovery.steps >= 1)) refuse(`recovery must take at least 1 step`);
  if (event.kind === 'demand') {
    if (!(event.change >= -1 && Number.isFinite(event.change)))
      refuse(`change must be −1 or more, found ${event.change}`);
  } else if (!(event.share >= 0 && event.share <= 1)) refuse(`share must lie between 0 and 1, found ${event.share}`);
  if (event.kind !== 'capital' || event.rebuilding === undefined) return;
  const { sectors, steps, factor } = event.rebuilding;
  const sum = Object.values(sectors).reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > 1e-9) refuse(`the shares of the rebuilding sectors must sum to 1, found ${sum}`);
  if (!(steps >= 1 && factor > 0)) refuse('rebuilding needs at least 1 step and a positive factor');
}

function lastStep(events: readonly ShockEvent[]): number {
  let last = 0;
  for (const event of events) {
    let step = event.from + event.duration;
    const limit = step + 20 * Math.max(1, event.recovery.steps || 1);
    if (event.kind !== 'capital' || event.rebuilding === undefined)
      while (step < limit && strength(event, step) > 0) step++;
    last = Math.max(last, step);
  }
  return last;
}
