import nanhai from 'echarts/lib/coord/geo/fix/nanhai.js';

interface InsetRegion {
  geometries: { exterior: [number, number][] }[];
}

/**
 * The South China Sea inset that ECharts adds to every map of China, as one SVG path in a
 * 64 × 94 frame of its own: the frame line, the coast, the islands and the dashed line.
 */
export function southChinaSea(): { width: number; height: number; d: string } {
  const regions: InsetRegion[] = [];
  nanhai('china', regions);
  const rings = regions.flatMap((region) => region.geometries.map((g) => g.exterior));
  // ECharts places the inset at 126° E, 25° N in steps of 1/10.5 degree; here it gets its own origin.
  const local = ([x, y]: [number, number]) =>
    `${+((x - 126) * 10.5).toFixed(1)} ${+((25 - y) * (10.5 / 0.75)).toFixed(1)}`;
  return { width: 64, height: 94, d: rings.map((ring) => `M${ring.map(local).join('L')}Z`).join('') };
}
