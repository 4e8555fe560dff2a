export type Point = readonly [number, number];

/** A feature as the map files store it: each ring is a string of zigzag-coded steps of 1/1024 degree. */
export interface EncodedFeature {
  id: string;
  properties: { name: string; cp: [number, number] };
  geometry:
    | { type: 'Polygon'; coordinates: string[]; encodeOffsets: [number, number][] }
    | { type: 'MultiPolygon'; coordinates: string[][]; encodeOffsets: [number, number][][] };
}

export interface Feature {
  code: string;
  name: string;
  centre: Point;
  rings: Point[][];
}

/** Decodes one feature's outlines to rings of longitude and latitude. */
export function decodeFeature({ id, properties, geometry }: EncodedFeature): Feature {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map((ring, i) => decodeRing(ring, geometry.encodeOffsets[i]!))
      : geometry.coordinates.flatMap((polygon, p) =>
          polygon.map((ring, i) => decodeRing(ring, geometry.encodeOffsets[p]![i]!)),
        );
  return { code: id, name: properties.name, centre: properties.cp, rings };
}

function decodeRing(text: string, offset: readonly [number, number]): Point[] {
  const ring: Point[] = [];
  let [x, y] = offset;
  for (let i = 0; i + 1 < text.length; i += 2) {
    x += unzigzag(text.charCodeAt(i) - 64);
    y += unzigzag(text.charCodeAt(i + 1) - 64);
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}

function unzigzag(code: number): number {
  return (code >> 1) ^ -(code & 1);
}
