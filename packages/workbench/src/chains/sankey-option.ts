import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeMode } from '../design/index.ts';
import { tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { estimateDecal } from '../parts/estimate-pattern.ts';

/** A place in the drawing; its key is unique, its name is what is read. */
export interface SankeyNode {
  readonly key: string;
  readonly name: string;
  readonly depth: number;
  readonly colour: string;
}

export interface SankeyLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly tip: string;
}

interface Look {
  readonly mode: ThemeMode;
  readonly isNarrow: boolean;
  readonly isEstimate: boolean;
}

/** Flows from left to right, in the order given; names stand outside, beside their ends. */
export function sankeyOption(
  nodes: readonly SankeyNode[],
  links: readonly SankeyLink[],
  { mode, isNarrow, isEstimate }: Look,
): EChartsCoreOption {
  const t = tokens[mode];
  const last = Math.max(0, ...nodes.map(({ depth }) => depth));
  const margin = isNarrow ? 108 : 220;
  const position = (depth: number) => (depth === 0 ? 'left' : depth === last ? 'right' : 'top');
  return {
    tooltip: {
      formatter: ({ data }: { data: { tip?: string; label?: unknown } }) => (data.tip ? asHtml(data.tip) : ''),
    },
    series: [
      {
        type: 'sankey',
        left: margin,
        right: margin,
        top: 28,
        bottom: 8,
        nodeWidth: 10,
        nodeGap: 15,
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: { color: t.ink, fontSize: 12, width: margin - 12, overflow: 'truncate' },
        lineStyle: { color: 'gradient', opacity: mode === 'dark' ? 0.45 : 0.3, curveness: 0.5 },
        data: nodes.map(({ key, name, depth, colour }) => ({
          name: key,
          depth,
          itemStyle: { color: colour, borderWidth: 0, ...(isEstimate ? { decal: estimateDecal(t) } : {}) },
          label: {
            position: position(depth),
            formatter: name,
            ...(depth > 0 && depth < last ? { width: 240, fontWeight: 600 } : {}),
          },
          tip: name,
        })),
        links: [...links],
      },
    ],
  };
}

/** A height at which the side with most names has room for them. */
export function sankeyHeight(nodes: readonly SankeyNode[]): number {
  const counts = new Map<number, number>();
  for (const { depth } of nodes) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return Math.max(220, 64 + 34 * Math.max(0, ...counts.values()));
}
