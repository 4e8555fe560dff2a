import type { Tokens } from '../design/index.ts';

/** The hatching that marks an estimate in every chart: give it as `itemStyle.decal`. */
export function estimateDecal(t: Tokens): object {
  return { symbol: 'rect', color: t.paper, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
}
