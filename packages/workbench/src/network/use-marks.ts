import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { aroundZero, colourOf, tokens } from '../design/index.ts';
import type { Groups } from './groups.ts';
import type { Layout } from './layout.ts';
import { type Mark, nearnessOf, paintOf, radiiOf, type SizeBy } from './marks.ts';
import type { NetworkNode } from './use-network.ts';

export type ColourBy = 'plain' | 'group' | 'pci';

/** What the colour of a circle stands for: nothing, its group, or its complexity around 0. */
export function useColours(nodes: readonly NetworkNode[], groups: Groups, by: ColourBy) {
  const mode = useThemeMode();
  return useMemo(() => {
    const ofGroup = colourOf(groups.all, mode);
    const reach = Math.max(1, Math.ceil(Math.max(...nodes.map(({ pci }) => Math.abs(pci ?? 0)))));
    const scale = aroundZero(reach, mode);
    const colour = (node: NetworkNode) => {
      if (by === 'plain') return tokens[mode].accent;
      if (by === 'pci') return node.pci === null ? tokens[mode].noData : scale.colour(node.pci);
      const group = groups.of(node.code);
      return group === undefined ? tokens[mode].quiet : ofGroup(group);
    };
    return { colour, scale, ofGroup };
  }, [nodes, groups, by, mode]);
}

/** Every circle with place, size and paint. */
export function useMarks(
  nodes: readonly NetworkNode[],
  layout: Layout | undefined,
  size: SizeBy,
  hasRegion: boolean,
  colour: (node: NetworkNode) => string,
): readonly Mark[] | undefined {
  const mode = useThemeMode();
  return useMemo(() => {
    if (!layout || layout.x.length !== nodes.length) return undefined;
    const radii = radiiOf(nodes, size);
    const nearness = nearnessOf(nodes);
    return nodes.map((node, i) => ({
      code: node.code,
      name: node.name,
      x: layout.x[i]!,
      y: layout.y[i]!,
      radius: radii[i]!,
      ...paintOf(node, hasRegion, colour(node), nearness(node.density), tokens[mode]),
    }));
  }, [nodes, layout, size, hasRegion, colour, mode]);
}
