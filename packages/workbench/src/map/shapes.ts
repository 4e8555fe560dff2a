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
