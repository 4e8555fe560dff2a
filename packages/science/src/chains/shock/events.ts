import type { Recovery } from './recovery.ts';

/** Nodes by region, by sector, or both; left out means all. */
export interface Where {
  readonly regions?: readonly string[];
  readonly sectors?: readonly string[];
}

interface Timed {
  readonly name: string;
  /** First step of the event; step 0 is undisturbed. */
  readonly from: number;
  /** Steps at full strength before recovery begins, at least 1. */
  readonly duration: number;
  readonly recovery: Recovery;
}

/** Nodes lose a share of their production capacity. Of several such events on a node the largest counts. */
export interface CapacityEvent extends Timed, Where {
  readonly kind: 'capacity';
  /** 0 to 1. */
  readonly share: number;
}

/**
 * Nodes lose a share of their productive capital, and capacity with it; losses of several events add up, to 1 at most.
 * With `rebuilding` the curve is not used: capital returns as it is rebuilt by others' production.
 */
export interface CapitalEvent extends Timed, Where {
  readonly kind: 'capital';
  readonly share: number;
  readonly rebuilding?: Rebuilding;
}

export interface Rebuilding {
  /** Which sectors rebuild, with their shares, which sum to 1. */
  readonly sectors: Readonly<Record<string, number>>;
  /** Each step the `1/steps` part of what is left is ordered. */
  readonly steps: number;
  /** Money to be spent per money lost. */
  readonly factor: number;
}

/** Final demand changes by a share (−0.2: a fifth less): who uses (`users`: regions), for what, from which nodes. */
export interface DemandEvent extends Timed, Where {
  readonly kind: 'demand';
  /** −1 or more. Of several such events on a cell the changes add up. */
  readonly change: number;
  readonly users?: readonly string[];
  readonly categories?: readonly string[];
}

/** Flows from the nodes named to the users named lose a share: a border, a railway, a licence. */
export interface LinkEvent extends Timed, Where {
  readonly kind: 'link';
  readonly to: Where;
  readonly share: number;
}

export type ShockEvent = CapacityEvent | CapitalEvent | DemandEvent | LinkEvent;
