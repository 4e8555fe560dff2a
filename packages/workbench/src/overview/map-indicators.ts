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

const reaches = [1.5, 2, 4, 8] as const;
/** Around 1, as far as nine regions in ten reach: a broad sector hardly leaves 1, a narrow one goes to 8. */
const ratio = (values: readonly number[], mode: ThemeMode) => {
  const distances = values.map((v) => (v > 0 ? Math.max(v, 1 / v) : 8)).sort((a, b) => a - b);
  const most = distances[Math.floor(distances.length * 0.9)] ?? 4;
  return aroundOne(reaches.find((reach) => reach >= most) ?? 8, mode);
};

/** In the order of the control: what a planner asks for first stands first. */
const mapIndicators: readonly MapIndicator[] = [
  { code: 'diversity', of: 'region', kind: 'count', scale: range },
  { code: 'eci', of: 'region', kind: 'score', scale: score },
  { code: 'coi', of: 'region', kind: 'score', scale: score },
  { code: 'fitness', of: 'region', kind: 'index', scale: size },
  { code: 'krugman', of: 'region', kind: 'index', scale: range },
  { code: 'entropy', of: 'region', kind: 'index', scale: range },
  { code: 'herfindahl', of: 'region', kind: 'index', scale: fromZero },
  { code: 'lq', of: 'cell', kind: 'index', scale: ratio },
  { code: 'value', of: 'cell', kind: 'amount', scale: size },
  { code: 'share', of: 'cell', kind: 'share', scale: size },
  { code: 'density', of: 'cell', kind: 'index', scale: range },
];

/**
 * The indicators that say something about what is chosen: of a region without an industry, of a cell with
 * one. With a single industry in the dataset there is no structure to compare: only size and share remain.
 */
export function fittingIndicators(industry: string | undefined, industries: number): readonly MapIndicator[] {
  const fitting = mapIndicators.filter(({ of }) => of === (industry === undefined ? 'region' : 'cell'));
  return industries > 1 ? fitting : fitting.filter(({ code }) => code === 'share' || code === 'value');
}

/** Below this many industries, counting advantages says little; how special the mix is says more. */
const fewIndustries = 8;

/** The indicator asked for where it fits what is chosen, else the one that says most. */
export function chosenIndicator(
  asked: string | undefined,
  industry: string | undefined,
  industries: number,
): MapIndicator {
  const fitting = fittingIndicators(industry, industries);
  const wanted = asked ?? (industry === undefined && industries < fewIndustries ? 'krugman' : undefined);
  return fitting.find(({ code }) => code === wanted) ?? fitting[0]!;
}
