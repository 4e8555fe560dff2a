/** A shipment between two places of a drawing, as a curve with its arrow head. */
export interface Arc {
  readonly key: string;
  readonly d: string;
  readonly head: string;
  readonly width: number;
  readonly amount: number;
}

type Point = readonly [number, number];

interface Looks {
  /** The curve keeps this far from either centre. */
  readonly gap: number;
  /** Widths of the smallest and the largest shipment. */
  readonly thin: number;
  readonly thick: number;
}

interface Shipment {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** Curves for shipments between different places, bent to one side so that both directions are seen; the largest on top. */
export function arcsOf(
  flows: readonly Shipment[],
  places: ReadonlyMap<string, Point>,
  { gap, thin, thick }: Looks,
): Arc[] {
  const most = Math.max(...flows.map(({ amount }) => amount), 0) || 1;
  return flows
    .flatMap(({ from, to, amount }) => {
      const [a, b] = [places.get(from), places.get(to)];
      if (from === to || a === undefined || b === undefined) return [];
      const width = thin + (thick - thin) * Math.sqrt(amount / most);
      return [{ key: `${from} ${to}`, ...curve(a, b, gap, width), width, amount }];
    })
    .sort((one, other) => one.amount - other.amount);
}

function curve(a: Point, b: Point, gap: number, width: number): { d: string; head: string } {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const middle: Point = [(a[0] + b[0]) / 2 - dy * 0.16, (a[1] + b[1]) / 2 + dx * 0.16];
  const start = towards(a, middle, Math.min(gap, length * 0.42));
  const size = Math.max(2.2 * width, gap * 0.25);
  const tip = towards(b, middle, Math.min(gap, length * 0.42));
  const base = towards(tip, middle, size);
  const [ux, uy] = [(tip[0] - base[0]) / size, (tip[1] - base[1]) / size];
  const side = size * 0.5;
  const corners: Point[] = [
    tip,
    [base[0] - uy * side, base[1] + ux * side],
    [base[0] + uy * side, base[1] - ux * side],
  ];
  return {
    d: `M${written(start)}Q${written(middle)} ${written(base)}`,
    head: corners.map(written).join(' '),
  };
}

/** The point that lies so far from one point on the way to another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [from[0] + ((to[0] - from[0]) * distance) / length, from[1] + ((to[1] - from[1]) * distance) / length];
}

const written = ([x, y]: Point) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Places on an ellipse, the first on top: for regions that no map knows. */
export function ring(codes: readonly string[], width: number, height: number): Map<string, Point> {
  const step = (2 * Math.PI) / Math.max(1, codes.length);
  return new Map(
    codes.map((code, at): [string, Point] => [
      code,
      [
        width / 2 + Math.cos(at * step - Math.PI / 2) * width * 0.36,
        height / 2 + Math.sin(at * step - Math.PI / 2) * height * 0.36,
      ],
    ]),
  );
}
