import {
  type LinearModel,
  objectiveAt,
  type RestrictedModel,
  rowActivity,
  type Solver,
  withPart,
} from '../linear/index.ts';
import { type LayoutModel, regionOfColumn } from '../regional/index.ts';
import { groupPart } from './answered-rules.ts';
import { lackingAt, solveNearest } from './nearest.ts';

/**
 * Who serves a market when regions plan apart. `home-first`: a region may take its own market back from others, elsewhere it
 * serves what is left. `first-come`: what is served stays served.
 */
export type MarketRule = 'home-first' | 'first-come';

export interface ApartOptions {
  readonly rule: MarketRule;
  /** Regions in the order in which they move, round after round. */
  readonly order: readonly number[];
  readonly mostRounds: number;
  /** For one region's move. */
  readonly seconds: number;
  readonly gap: number;
  /**
   * The plan by which caps on shares and N−1 security are allotted before play: a region may make its cap times what all make
   * in it, and no more than what others have and make in it could stand in for. Needed where a layout has such rules.
   */
  readonly allotted?: Float64Array;
  /** Answers found before, by mover and state, shared between orders of moves of the same layout. */
  readonly known?: Map<string, Float64Array | undefined>;
  readonly stopped?: () => boolean;
  /** Told after every move: who moved, in which round, and the state it led to. */
  readonly moved?: (move: { readonly round: number; readonly region: number; readonly point: Float64Array }) => void;
}

export interface ApartOutcome {
  /** `settled`: nobody gains by moving. `cycle`: a state came back. `limit`: neither within the rounds. */
  readonly end: 'settled' | 'cycle' | 'limit';
  readonly rounds: number;
  /** The state at rest, or every state of the cycle. */
  readonly points: readonly Float64Array[];
}

/** A move must bring more than this part of the gain to be made, or leave so much less of a rule unmet. */
const worthMoving = 1e-6;

/**
 * Everyone for himself: in turn each region chooses its own projects, growth and shipments for its own gain, with its own
 * budgets, given what the others do; until nobody moves or a state returns. Of collective rules each keeps those that name it
 * ({@link groupPart}), or comes as near as it can: what arrives counts towards the service of its market. In the worst
 * scenario each looks to its own.
 */
export function bestResponses(solver: Solver, layout: LayoutModel, options: ApartOptions): ApartOutcome {
  const { model } = layout;
  let point: Float64Array = new Float64Array(model.columns);
  const seen = new Map<string, number>();
  const history: Float64Array[] = [];
  for (let round = 1; round <= options.mostRounds; round++) {
    let moved = false;
    for (const region of options.order) {
      if (options.stopped?.() === true) return { end: 'limit', rounds: round, points: [point] };
      const next = knownMove(solver, layout, point, region, options);
      if (next === undefined) continue;
      point = next;
      moved = true;
      options.moved?.({ round, region, point });
    }
    if (!moved) return { end: 'settled', rounds: round, points: [point] };
    const state = stateOf(model, point);
    const before = seen.get(state);
    if (before !== undefined) return { end: 'cycle', rounds: round, points: history.slice(before) };
    seen.set(state, history.length);
    history.push(point);
  }
  return { end: 'limit', rounds: options.mostRounds, points: history.slice(-1) };
}

function knownMove(solver: Solver, layout: LayoutModel, point: Float64Array, region: number, options: ApartOptions) {
  const { known } = options;
  if (known === undefined) return move(solver, layout, point, region, options);
  const key = `${region}:${stateOf(layout.model, point)}`;
  if (!known.has(key)) known.set(key, move(solver, layout, point, region, options));
  return known.get(key);
}

/** A region's best answer, and the others' shipments cut where it takes its market back; undefined where it stays. */
function move(solver: Solver, layout: LayoutModel, point: Float64Array, region: number, options: ApartOptions) {
  const { seconds, gap, rule, allotted } = options;
  const around = rule === 'home-first' ? withoutArrivals(layout, point, region) : point;
  const part = groupPart(
    layout,
    (one) => one === region,
    (column) => regionOfColumn(layout, column) === region,
    { around, arriving: point, ...(allotted && { counted: allotted, quotas: allotted }) },
  );
  const start = withOwnWorst(layout, part, point);
  const answer = solveNearest(solver, layout, part, { seconds, gap, start });
  if (answer.values.length === 0) return undefined;
  const less = lackingAt(layout, part, start) - lackingAt(layout, part, answer.values);
  const now = objectiveAt(part.model, start);
  const isMore = answer.objective - now > worthMoving * Math.max(1, Math.abs(now));
  if (less < -worthMoving || (less <= worthMoving && !isMore)) return undefined;
  const next = withoutWorst(layout, withPart(point, part, answer.values));
  return rule === 'home-first' ? trimmed(layout, next, region) : next;
}

/** The part's point in the whole's, the worst scenario being the part's own. */
function withOwnWorst({ columns, rows }: LayoutModel, part: RestrictedModel, whole: Float64Array): Float64Array {
  const point = Float64Array.from(part.columns, (column) => whole[column]!);
  const at = part.columns.findIndex((column) => columns[column]!.kind === 'worst');
  if (at < 0) return point;
  point[at] = 0;
  // The row says worst − value ≤ 0.
  const values = [...part.rows.keys()].filter((row) => rows[part.rows[row]!]!.rule === 'scenario');
  point[at] = Math.min(...values.map((row) => -rowActivity(part.model, row, point)));
  return point;
}

/** In a state the worst scenario is nobody's decision. */
function withoutWorst({ columns }: LayoutModel, point: Float64Array): Float64Array {
  const at = columns.findIndex(({ kind }) => kind === 'worst');
  if (at >= 0) point[at] = 0;
  return point;
}

/** The point without what others ship to a region. */
function withoutArrivals(layout: LayoutModel, point: Float64Array, region: number): Float64Array {
  return point.map((value, column) => (isArrival(layout, column, region) ? 0 : value));
}

function isArrival(layout: LayoutModel, column: number, region: number): boolean {
  const what = layout.columns[column]!;
  return what.kind === 'flow' && what.to === region && regionOfColumn(layout, column) !== region;
}

/** Others' shipments to a region, cut in proportion where its market would be served twice. */
function trimmed(layout: LayoutModel, point: Float64Array, region: number): Float64Array {
  const { model, rows } = layout;
  const next = point.slice();
  for (const [row, label] of rows.entries()) {
    if (label.rule !== 'demand' || label.region !== region) continue;
    const columns = columnsOf(model, row);
    const others = columns.filter((column) => isArrival(layout, column, region));
    const arriving = others.reduce((sum, column) => sum + next[column]!, 0);
    const own = columns.reduce((sum, column) => sum + next[column]!, 0) - arriving;
    const room = Math.max(0, model.rowUpper[row]! - own);
    if (arriving > room) for (const column of others) next[column]! *= room / arriving;
  }
  return next;
}

function columnsOf({ starts, indices }: LinearModel, row: number): number[] {
  return Array.from(indices.subarray(starts[row], starts[row + 1]));
}

/** A state by its whole decisions and its amounts to six figures: equal states have equal text. */
function stateOf({ columns }: LinearModel, point: Float64Array): string {
  let text = '';
  for (let column = 0; column < columns; column++)
    if (point[column]! > 1e-9) text += `${column}:${point[column]!.toPrecision(6)},`;
  return text;
}
