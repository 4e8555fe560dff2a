import type { Point } from './geojson-decode.ts';

const radians = Math.PI / 180;
/** The frame the shapes are drawn in; its unit is the grid that points snap to. */
export const frame = { width: 2000, height: 1560, margin: 20 };

/**
 * Albers' equal-area conic with standard parallels 25° N and 47° N about 105° E, the projection
 * usual for maps of the whole country. Returns plane coordinates with y pointing down.
 */
export function albers([longitude, latitude]: Point): Point {
  const [south, north] = [25 * radians, 47 * radians];
  const n = (Math.sin(south) + Math.sin(north)) / 2;
  const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
  const radius = Math.sqrt(c - 2 * n * Math.sin(latitude * radians)) / n;
  const angle = n * (longitude - 105) * radians;
  return [radius * Math.sin(angle), radius * Math.cos(angle)];
}

/** The projection scaled so that the given points fill the frame. */
export function fitChina(points: readonly Point[]): (point: Point) => Point {
  const plane = points.map(albers);
  const [xs, ys] = [plane.map((p) => p[0]), plane.map((p) => p[1])];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const inner = { width: frame.width - 2 * frame.margin, height: frame.height - 2 * frame.margin };
  const scale = Math.min(inner.width / (right - left), inner.height / (bottom - top));
  return (point) => {
    const [x, y] = albers(point);
    return [(x - left) * scale + frame.margin, (y - top) * scale + frame.margin];
  };
}

/**
 * An SVG path of closed rings in steps between whole points of the frame. Snapping to whole points
 * thins a border shared by two regions to the same points on both sides; a ring that shrinks to
 * nothing keeps a dot.
 */
export function pathOf(rings: readonly (readonly Point[])[], project: (p: Point) => Point): string {
  return rings.map((ring) => ringPath(ring.map(project))).join('');
}

function ringPath(ring: readonly Point[]): string {
  const snapped = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const kept = snapped.filter((p, i) => i === 0 || p[0] !== snapped[i - 1]![0] || p[1] !== snapped[i - 1]![1]);
  const [x, y] = kept[0]!;
  if (kept.length < 4) return `M${x} ${y}h2v2h-2z`;
  const steps = kept.slice(1, -1).map((p, i) => [p[0] - kept[i]![0], p[1] - kept[i]![1]] as const);
  return `M${x} ${y}l${steps.map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`).join(' ')}z`;
}
