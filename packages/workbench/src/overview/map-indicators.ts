import type { NumberKind, ThemeMode } from '../design/index.ts';
import { aroundOne, aroundZero, type ColourScale, sequential, sequentialRoot } from '../design/index.ts';

/** An indicator the map can show. */
export interface MapIndicator {
  readonly code: string;
  /** `region`: one figure per region. `cell`: one per region and industry, so an industry must be chosen. */
  readonly of: 'region' | 'cell';
  readonly kind: NumberKind;
  readonly scale: (values: readonly number[], mode: ThemeMode) => ColourScale;
}

const range = (values: readonly number[], mode: ThemeMode) =>
  sequential(Math.min(...values), Math.max(...values), mode);
const fromZero = (values: readonly number[], mode: ThemeMode) => sequential(0, Math.max(...values), mode);
const size = (values: readonly number[], mode: ThemeMode) => sequentialRoot(Math.max(...values), mode);
const score = (values: readonly number[], mode: ThemeMode) =>
  aroundZero(Math.max(1, Math.ceil(Math.max(...values.map(Math.abs)))), mode);

/** In the order of the control: what a planner asks for first stands first. */
export const mapIndicators: readonly MapIndicator[] = [
  { code: 'diversity', of: 'region', kind: 'count', scale: range },
  { code: 'eci', of: 'region', kind: 'score', scale: score },
  { code: 'coi', of: 'region', kind: 'score', scale: score },
  { code: 'fitness', of: 'region', kind: 'index', scale: size },
  { code: 'krugman', of: 'region', kind: 'index', scale: range },
  { code: 'entropy', of: 'region', kind: 'index', scale: range },
  { code: 'herfindahl', of: 'region', kind: 'index', scale: fromZero },
  { code: 'lq', of: 'cell', kind: 'index', scale: (_, mode) => aroundOne(4, mode) },
  { code: 'value', of: 'cell', kind: 'amount', scale: size },
  { code: 'share', of: 'cell', kind: 'share', scale: size },
  { code: 'density', of: 'cell', kind: 'index', scale: range },
];

/** The indicator asked for where it fits what is chosen, else the first that does. */
export function chosenIndicator(asked: string | undefined, industry: string | undefined): MapIndicator {
  const fitting = mapIndicators.filter(({ of }) => of === (industry === undefined ? 'region' : 'cell'));
  return fitting.find(({ code }) => code === asked) ?? fitting[0]!;
}
