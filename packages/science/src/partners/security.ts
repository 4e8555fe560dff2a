import type { InputOutputTable } from '../chains/index.ts';
import { lossWith, type Measure, regionLoss } from '../chains/resilience/index.ts';
import { type ShockEvent, type ShockParameters, shockModel } from '../chains/shock/index.ts';

/** Who buys which input from whom today, and from whom a part of it would come instead; codes of the table. */
export interface NamedPairing {
  readonly sender: string;
  readonly receiver: string;
  readonly source: string;
  readonly sector: string;
}

/** What a pairing is worth when its present source stops delivering; amounts in the table's unit, over the run. */
export interface PairingSecurity {
  /** Output that the buyer loses as things are, and with the part bought from the partner. */
  readonly lostWithout: number;
  readonly lostWith: number;
  /** What is bought from the partner a year: the share asked for, cut down where the partner sells too little. */
  readonly moved: number;
}

/**
 * The gain in security from the shock model: the source delivers nothing of the input to the buyer for some days, once with the
 * table as it is and once with a share of the input bought from the partner. Stocks, rationing and who else stands in are the
 * model's parameters; two simulations.
 * @throws RangeError for a region or sector that the table does not have
 */
export function pairingSecurity(
  table: InputOutputTable,
  { sender, receiver, source, sector }: NamedPairing,
  { share, days, parameters }: { readonly share: number; readonly days: number; readonly parameters: ShockParameters },
): PairingSecurity {
  const stop: ShockEvent = {
    ...{ kind: 'link', name: source, regions: [source], sectors: [sector], to: { regions: [receiver] } },
    ...{ share: 1, from: 1, duration: days, recovery: { curve: 'none', steps: 1 } },
  };
  const measure: Measure = { kind: 'second-source', region: receiver, sector, from: source, source: sender, share };
  const lostWithout = regionLoss(shockModel(table, parameters), [stop], receiver);
  const { amount, lost } = lossWith(table, [stop], measure, parameters);
  return { lostWithout, lostWith: lost, moved: amount };
}
