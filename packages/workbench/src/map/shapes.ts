import { queryOptions } from '@tanstack/react-query';
import prefecturesUrl from '../generated/prefectures.json?url';
import provincesUrl from '../generated/provinces.json?url';

/** One region's outline in the frame. */
export interface Shape {
  readonly code: string;
  readonly name: string;
  readonly d: string;
  readonly at: readonly [number, number];
}

export interface ShapeSet {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly southChinaSea: { readonly width: number; readonly height: number; readonly d: string };
}

export type ShapeLevel = 'provinces' | 'prefectures';

const addresses: Readonly<Record<ShapeLevel, string>> = { provinces: provincesUrl, prefectures: prefecturesUrl };

export function shapesQuery(level: ShapeLevel) {
  return queryOptions({
    queryKey: ['shapes', level],
    queryFn: async ({ signal }) => (await (await fetch(addresses[level], { signal })).json()) as ShapeSet,
  });
}

/** Which shapes fit the codes: prefectures when most codes are of prefectures; undefined when none can be drawn. */
export function levelFor(codes: readonly string[]): ShapeLevel | undefined {
  const known = codes.filter((code) => /^[1-8]\d{5}$/.test(code));
  if (known.length === 0) return undefined;
  const provinces = known.filter((code) => code.endsWith('0000')).length;
  return provinces * 2 >= known.length ? 'provinces' : 'prefectures';
}

/** More provinces than this are a part of the country rather than a place of their own. */
const mostInDetail = 6;

/**
 * The shapes to draw. Figures for the prefectures of a few provinces are drawn with those provinces alone, as
 * large as there is room; anything else is drawn within the whole country.
 * @param isKnown whether a region has a figure
 */
export function shapesAround(set: ShapeSet, isKnown: (code: string) => boolean): readonly Shape[] {
  const province = (code: string) => code.slice(0, 2);
  const known = new Set(set.shapes.filter(({ code }) => isKnown(code)).map(({ code }) => province(code)));
  const all = new Set(set.shapes.map(({ code }) => province(code)));
  if (known.size === 0 || known.size > mostInDetail || all.size === set.shapes.length) return set.shapes;
  return set.shapes.filter(({ code }) => known.has(province(code)));
}
