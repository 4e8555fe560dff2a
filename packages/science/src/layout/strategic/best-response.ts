import { type LinearModel, objectiveAt, restrictModel, type Solver, solveModel, withPart } from '../linear/index.ts';
import { type LayoutModel, regionOfColumn } from '../regional/index.ts';

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

/** A move must bring more than this part of the gain to be made. */
const worthMoving = 1e-6;

/**
 * Everyone for himself: in turn each region chooses its own projects, growth and shipments for its own gain, with its own
 * budgets, given what the others do; until nobody moves or a state returns.
 * @param layout a model without collective rules: nobody could answer for them
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
      const next = move(solver, layout, point, region, options);
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

/** A region's best answer, and the others' shipments cut where it takes its market back; undefined where it stays. */
function move(solver: Solver, layout: LayoutModel, point: Float64Array, region: number, options: ApartOptions) {
  const { model } = layout;
  const mine = (column: number) => regionOfColumn(layout, column) === region;
  const around = options.rule === 'home-first' ? withoutArrivals(layout, point, region) : point;
  const part = restrictModel(model, { columns: mine, point: around });
  const { seconds, gap } = options;
  const start = Float64Array.from(part.columns, (column) => point[column]!);
  const answer = solveModel(solver, part.model, { seconds, gap, start });
  if (answer.values.length === 0) return undefined;
  const now = objectiveAt(part.model, start);
  if (answer.objective - now <= worthMoving * Math.max(1, Math.abs(now))) return undefined;
  const next = withPart(point, part, answer.values);
  return options.rule === 'home-first' ? trimmed(layout, next, region) : next;
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
