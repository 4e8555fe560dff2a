import type { Effects } from './effects.ts';
import type { ShockModel } from './model.ts';

/** Rebuilding under way: demand per place and region of the damage, and what is left to rebuild. */
export interface RebuildingState {
  /** Starts the events of this step, and puts this step's demand (place × region) into `demand`. */
  order(step: number): void;
  readonly demand: Float64Array;
  /** Takes in what was delivered (place × region). */
  receive(delivered: Float64Array): void;
  /** Adds to each place the share of its capital that is still lost. */
  addLoss(out: Float64Array): void;
  readonly active: boolean;
  /** Money still to be spent. */
  left(): number;
}

interface Work {
  readonly from: number;
  readonly steps: number;
  readonly share: number;
  readonly places: Uint32Array;
  /** region × sector: money still to be spent, and at first. */
  readonly left: Float64Array;
  readonly first: Float64Array;
  begun: boolean;
}

/**
 * Each step, the part `1/steps` of what is left is ordered from the rebuilding sectors; a region's orders for a product are
 * spread over suppliers as its final use of it is, then its whole use, then by output. Capital returns as money is spent.
 */
export function rebuildingOf(model: ShockModel, { rebuilt }: Effects): RebuildingState {
  const regions = model.regions.length;
  const sectors = model.sectors.length;
  const works = rebuilt.map(({ event, places }): Work => {
    const first = new Float64Array(regions * sectors);
    const plan = event.rebuilding!;
    for (const [sector, share] of Object.entries(plan.sectors)) {
      const s = model.sectors.indexOf(sector);
      if (s < 0) throw new RangeError(`Event “${event.name}” rebuilds with the unknown sector “${sector}”.`);
      for (const k of places) {
        first[model.regionOf[k]! * sectors + s]! += share * plan.factor * event.share * model.capital[k]!;
      }
    }
    return {
      from: event.from + event.duration,
      steps: plan.steps,
      share: event.share,
      places,
      left: first.slice(),
      first,
      begun: false,
    };
  });
  const starts = rebuilt.map(({ event }) => event.from);
  const sourcing = works.length > 0 ? sourcingOf(model) : new Float64Array(0);
  const demand = new Float64Array(works.length > 0 ? model.order.length * regions : 0);
  const ordered = new Float64Array(regions * sectors);
  let now = 0;
  const open = () => works.filter((work) => work.begun);
  return {
    demand,
    get active() {
      return open().length > 0;
    },
    order(step) {
      now = step;
      ordered.fill(0);
      for (const work of works) {
        work.begun = step >= work.from && work.left.some((money) => money > 0);
        if (work.begun) for (let k = 0; k < ordered.length; k++) ordered[k]! += work.left[k]! / work.steps;
      }
      for (let k = 0; k < model.order.length; k++) {
        const s = model.sectorOf[k]!;
        for (let r = 0; r < regions; r++) {
          if (demand.length > 0) demand[k * regions + r] = ordered[r * sectors + s]! * sourcing[k * regions + r]!;
        }
      }
    },
    receive(delivered) {
      if (open().length === 0) return;
      const received = new Float64Array(regions * sectors);
      for (let k = 0; k < model.order.length; k++) {
        for (let r = 0; r < regions; r++) received[r * sectors + model.sectorOf[k]!]! += delivered[k * regions + r]!;
      }
      for (const work of open()) {
        for (let k = 0; k < received.length; k++) {
          if (!(ordered[k]! > 0)) continue;
          work.left[k] = settle(
            work.left[k]! - (received[k]! * work.left[k]!) / work.steps / ordered[k]!,
            work.first[k]!,
          );
        }
      }
    },
    addLoss(out) {
      for (const [w, work] of works.entries()) {
        if (now < starts[w]!) continue;
        const remaining = remainingByRegion(work, regions, sectors);
        for (const k of work.places) out[k] = Math.min(1, out[k]! + work.share * remaining[model.regionOf[k]!]!);
      }
    },
    left: () => works.reduce((sum, work) => sum + work.left.reduce((a, b) => a + b, 0), 0),
  };
}

/** An exponential approach never arrives: what is under a millionth of the start counts as done. */
function settle(left: number, first: number): number {
  return left < 1e-6 * first ? 0 : left;
}

function remainingByRegion({ left, first }: Work, regions: number, sectors: number): Float64Array {
  const out = new Float64Array(regions);
  for (let r = 0; r < regions; r++) {
    let a = 0;
    let b = 0;
    for (let s = 0; s < sectors; s++) {
      a += left[r * sectors + s]!;
      b += first[r * sectors + s]!;
    }
    out[r] = b > 0 ? a / b : 0;
  }
  return out;
}

/** For each region and product, the shares of its suppliers: place × region, summing to 1 over the places of a sector. */
function sourcingOf(model: ShockModel): Float64Array {
  const { regions, sectors, finalColumns, arrays } = model;
  const n = model.order.length;
  const f = finalColumns.length;
  const byUse = new Float64Array(n * regions.length);
  const columnRegion = finalColumns.map((column) => regions.indexOf(column.region));
  for (let k = 0; k < n; k++) {
    for (let c = 0; c < f; c++) {
      if (columnRegion[c]! >= 0) byUse[k * regions.length + columnRegion[c]!]! += Math.max(0, model.final[k * f + c]!);
    }
  }
  const whole = byUse.slice();
  for (let k = 0; k < n; k++) {
    for (let j = 0; j < n; j++) {
      whole[k * regions.length + model.regionOf[j]!]! += Math.max(0, arrays.flows[((j >> 3) * n + k) * 8 + (j & 7)]!);
    }
  }
  const shares = new Float64Array(n * regions.length);
  for (let s = 0; s < sectors.length; s++) {
    for (let r = 0; r < regions.length; r++) {
      const places = Array.from(
        { length: arrays.sectorStart[s + 1]! - arrays.sectorStart[s]! },
        (_, k) => arrays.sectorStart[s]! + k,
      );
      const choices = [
        (k: number) => byUse[k * regions.length + r]!,
        (k: number) => whole[k * regions.length + r]!,
        (k: number) => model.normal[k]!,
      ];
      const weight = choices.find((choice) => places.some((k) => choice(k) > 0));
      if (weight === undefined) continue;
      const total = places.reduce((sum, k) => sum + weight(k), 0);
      for (const k of places) shares[k * regions.length + r] = weight(k) / total;
    }
  }
  return shares;
}
