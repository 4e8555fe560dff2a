import type { Shape } from '../map/index.ts';

/** A circle of a distance around a region, in the frame of the map. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Nearer regions say little about the scale: their places on the map are rounded. */
const leastKilometres = 150;

/**
 * The ring of `kilometres` around a region. The scale of the map is the middle one of those that the known distances to
 * other regions give; undefined where the region is not on the map, or no distance is known.
 */
export function ringAround(
  region: string,
  kilometres: number,
  known: readonly { readonly region: string; readonly distance: number | null }[],
  shapes: readonly Pick<Shape, 'code' | 'at'>[],
): Ring | undefined {
  const places = new Map(shapes.map(({ code, at }) => [code, at]));
  const centre = places.get(region);
  if (centre === undefined) return undefined;
  const scales = known
    .flatMap(({ region: other, distance }) => {
      const at = places.get(other);
      if (at === undefined || distance === null || distance < leastKilometres) return [];
      return [Math.hypot(at[0] - centre[0], at[1] - centre[1]) / distance];
    })
    .sort((a, b) => a - b);
  const scale = scales[Math.floor(scales.length / 2)];
  return scale === undefined ? undefined : { x: centre[0], y: centre[1], radius: scale * kilometres };
}
