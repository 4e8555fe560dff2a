/** A place in space; the picture lies in x (right) and y (up), z comes towards the reader. */
export type Point = readonly [number, number, number];

const half = Math.sqrt(3) / 2;

/** Corners of a triangle, or of a regular tetrahedron, around its middle. */
export function simplexCorners(players: 3 | 4): readonly Point[] {
  if (players === 3) {
    return [
      [0, 2 / 3, 0],
      [-1 / 2 / half, -1 / 3, 0],
      [1 / 2 / half, -1 / 3, 0],
    ];
  }
  const low = -1 / 4;
  const ring = Math.sqrt(1 - 1 / 9) * 0.75;
  const around = (turn: number): Point => [ring * Math.sin(turn), low, ring * Math.cos(turn)];
  return [[0, 3 / 4, 0], around(0), around((2 * Math.PI) / 3), around((4 * Math.PI) / 3)];
}

/** Where a split lies: each player's part of what is gained over going alone pulls towards that player's corner. */
export function placeOf(
  shares: readonly number[],
  alone: readonly number[],
  surplus: number,
  corners: readonly Point[],
): Point {
  const parts = shares.map((share, player) => (share - alone[player]!) / surplus);
  const along = (axis: 0 | 1 | 2) => parts.reduce((sum, part, player) => sum + part * corners[player]![axis], 0);
  return [along(0), along(1), along(2)];
}

/** A place after turning around the upright axis and tipping towards the reader, both in degrees. */
export function turned([x, y, z]: Point, turn: number, tip: number): Point {
  const [a, b] = [(turn * Math.PI) / 180, (tip * Math.PI) / 180];
  const [right, deep] = [x * Math.cos(a) + z * Math.sin(a), z * Math.cos(a) - x * Math.sin(a)];
  return [right, y * Math.cos(b) - deep * Math.sin(b), y * Math.sin(b) + deep * Math.cos(b)];
}

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(
    (all, point) => [all[0] + point[0], all[1] + point[1], all[2] + point[2]],
    [0, 0, 0],
  );
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length];
}

/** The corners of a flat polygon in the order in which its edge runs. */
export function inOrder(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const middle = middleOf(points);
  const first = minus(points[0]!, middle);
  const off = points.map((point) => cross(first, minus(point, middle)));
  const normal = off.reduce((best, each) => (dot(each, each) > dot(best, best) ? each : best));
  const second = cross(normal, first);
  // Both axes at the same length, so that the angle is the angle in the plane.
  const scale = Math.sqrt(dot(first, first) / (dot(second, second) || 1));
  const angle = (point: Point) => {
    const from = minus(point, middle);
    return Math.atan2(dot(from, second) * scale, dot(from, first));
  };
  return points.toSorted((a, b) => angle(a) - angle(b));
}

export interface Corner {
  readonly at: Point;
  /** Coalitions that get just what they earn: corners with one in common lie on one face. */
  readonly tight: readonly string[];
}

/** The faces of a body given by its corners, each in order; a body without depth is its own one face. */
export function facesOf(corners: readonly Corner[], flat: boolean): readonly (readonly Point[])[] {
  const all = corners.map(({ at }) => at);
  if (flat || all.length < 4) return all.length === 0 ? [] : [inOrder(all)];
  const names = new Set(corners.flatMap(({ tight }) => tight));
  const faces = new Map<string, readonly Point[]>();
  for (const name of names) {
    const on = corners.flatMap((corner, k) => (corner.tight.includes(name) ? [k] : []));
    if (on.length < 3) continue;
    if (on.length === corners.length) return [inOrder(all)];
    faces.set(on.join(','), inOrder(on.map((k) => all[k]!)));
  }
  return [...faces.values()];
}

export type Flat = readonly [number, number];

const pairs = [
  [0, 1, 2, 3],
  [0, 2, 1, 3],
  [0, 3, 1, 2],
] as const;

/** Edges of a drawn tetrahedron that its front hides, by its corners' numbers; `depth` grows towards the reader. */
export function hiddenEdges(points: readonly Flat[], depth: readonly number[]): readonly (readonly [number, number])[] {
  for (const [a, b, c, d] of pairs) {
    const along = crossing(points[a]!, points[b]!, points[c]!, points[d]!);
    if (along === undefined) continue;
    const first = depth[a]! + along[0] * (depth[b]! - depth[a]!);
    const second = depth[c]! + along[1] * (depth[d]! - depth[c]!);
    return [first < second ? [a, b] : [c, d]];
  }
  // No two edges cross: one corner lies inside the triangle of the others, before it or behind it.
  const deepest = depth.indexOf(Math.min(...depth));
  const others = [0, 1, 2, 3].filter((corner) => corner !== deepest);
  const [a, b, c] = others.map((corner) => points[corner]!) as [Flat, Flat, Flat];
  const p = points[deepest]!;
  const side = (u: Flat, v: Flat) => (v[0] - u[0]) * (p[1] - u[1]) - (v[1] - u[1]) * (p[0] - u[0]);
  const sides = [side(a, b), side(b, c), side(c, a)];
  const isInside = sides.every((each) => each > 0) || sides.every((each) => each < 0);
  return isInside ? others.map((corner) => [Math.min(corner, deepest), Math.max(corner, deepest)] as const) : [];
}

/** How far along each of two lines they cross, where they do between their ends. */
function crossing(a: Flat, b: Flat, c: Flat, d: Flat): readonly [number, number] | undefined {
  const area = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (Math.abs(area) < 1e-12) return undefined;
  const first = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / area;
  const second = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / area;
  const within = (along: number) => along > 0 && along < 1;
  return within(first) && within(second) ? [first, second] : undefined;
}
