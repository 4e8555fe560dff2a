import { type ShockModel, type ShockParameters, shockModel, simulateShock } from '../shock/index.ts';
import type { InputOutputTable } from '../table.ts';

/** What a region loses when all deliveries of one other region to it stop for a time. */
export interface LossWithout {
  readonly supplier: string;
  /** Output the region loses over the run, in the table's unit, and as a share of its normal output over the run. */
  readonly lost: number;
  readonly share: number;
  /** Days from the stop until output falls short: time to survive; NaN when it never does. */
  readonly survives: number;
  /** Days from the stop until output is back for good: time to recover; NaN when it never fell, or is not back within the run. */
  readonly recovers: number;
}

/** N−1: every other region's deliveries to `region` stop in turn, each run through the shock model; the worst first. */
export function lossesWithoutOne(
  table: InputOutputTable,
  region: string,
  duration: number,
  parameters: ShockParameters,
): LossWithout[] {
  const model = shockModel(table, parameters);
  return model.regions
    .filter((supplier) => supplier !== region)
    .map((supplier) => lossWithout(model, region, supplier, duration))
    .sort((a, b) => b.lost - a.lost || (a.supplier < b.supplier ? -1 : 1));
}

/** What `region` loses when `supplier` delivers nothing to it from day 1 on for `duration` days. */
export function lossWithout(model: ShockModel, region: string, supplier: string, duration: number): LossWithout {
  const from = 1;
  const result = simulateShock(model, [
    {
      kind: 'link',
      name: supplier,
      regions: [supplier],
      to: { regions: [region] },
      share: 1,
      from,
      duration,
      recovery: { curve: 'none', steps: 1 },
    },
  ]);
  const outcome = result.regions.find((one) => one.region === region);
  if (outcome === undefined) throw new RangeError(`The table has no region “${region}”.`);
  return {
    supplier,
    lost: outcome.lost,
    share: outcome.normal > 0 ? outcome.lost / (outcome.normal * result.steps) : 0,
    survives: outcome.firstLoss - from,
    recovers: outcome.recovered - from,
  };
}
