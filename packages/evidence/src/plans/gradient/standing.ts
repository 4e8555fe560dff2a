import type { GradientCriterion } from './gates.ts';
import { gradientRungs } from './rungs.ts';

/** A firm as its list has it. */
export interface GradientFirm {
  readonly name: string;
  /** Row in its file. */
  readonly row: number;
  /** Place of its rung. */
  readonly rung: number;
  /** Whether its owner agrees to be named in a shared report. */
  readonly consent: boolean;
  /** By heading; a column without a figure is not there. */
  readonly figures: ReadonlyMap<string, number>;
}

export interface FirmStanding {
  readonly firm: GradientFirm;
  /** `ready`: through every condition of the next gate. `unknown`: a figure is missing. `top`: no rung above has a gate. */
  readonly state: 'ready' | 'one-short' | 'short' | 'unknown' | 'top';
  readonly failed: readonly GradientCriterion[];
  readonly unknown: readonly GradientCriterion[];
}

/** Where firms stand before the gate of the rung above theirs. A missing figure is never a failed one. */
export function standings(firms: readonly GradientFirm[], gates: readonly GradientCriterion[]): FirmStanding[] {
  return firms.map((firm) => {
    const next = gradientRungs[firm.rung + 1];
    const gate = next === undefined ? [] : gates.filter(({ rung }) => rung === next.id);
    const failed = gate.filter((criterion) => meets(firm, criterion) === false);
    const unknown = gate.filter((criterion) => meets(firm, criterion) === undefined);
    return { firm, failed, unknown, state: stateOf(gate.length, failed.length, unknown.length) };
  });
}

function stateOf(conditions: number, failed: number, unknown: number): FirmStanding['state'] {
  if (conditions === 0) return 'top';
  if (failed > 1) return 'short';
  if (unknown > 0) return 'unknown';
  return failed === 1 ? 'one-short' : 'ready';
}

function meets({ figures }: GradientFirm, { column, comparator, value }: GradientCriterion): boolean | undefined {
  const figure = figures.get(column);
  if (figure === undefined) return undefined;
  return comparator === 'at_least' ? figure >= value : figure <= value;
}

export interface RungCount {
  readonly rung: string;
  /** Firms on this rung and no higher. */
  readonly here: number;
  readonly atOrAbove: number;
  /** Of the rung below: ready for this one, one condition short of it, not to be told. */
  readonly ready: number;
  readonly oneShort: number;
  readonly unknown: number;
  /** At or above after the promotion of so many of the ready. */
  readonly expected: number;
}

/** @param pass share of the ready firms that are promoted, 0 to 1. */
export function rungCounts(states: readonly FirmStanding[], pass: number): RungCount[] {
  return gradientRungs.map(({ id }, place) => {
    const below = states.filter(({ firm }) => firm.rung === place - 1);
    const count = (state: FirmStanding['state']) => below.filter((standing) => standing.state === state).length;
    const atOrAbove = states.filter(({ firm }) => firm.rung >= place).length;
    return {
      ...{ rung: id, here: states.filter(({ firm }) => firm.rung === place).length, atOrAbove },
      ...{ ready: count('ready'), oneShort: count('one-short'), unknown: count('unknown') },
      expected: atOrAbove + pass * count('ready'),
    };
  });
}
