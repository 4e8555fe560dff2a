import { UndirectedGraph } from 'graphology';
import commonJs, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import type { Link } from './backbone.ts';

interface ForceAtlas2 {
  assign(graph: UndirectedGraph, options: { iterations: number; getEdgeWeight: string; settings: object }): void;
  inferSettings(graph: UndirectedGraph): ForceAtlas2Settings;
}

// The type checker takes the package for CommonJS and sees its default export one level too deep.
const forceAtlas2 = commonJs as unknown as ForceAtlas2;

export interface LayoutTask {
  readonly nodes: number;
  readonly links: readonly Link[];
}

/** Places in a square of side 1, by node. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Places nodes by their links (ForceAtlas2). Nothing is left to chance: nodes start on a sunflower
 * spiral in their own order, so the same links always give the same picture.
 */
export function layoutOf({ nodes, links }: LayoutTask): Layout {
  const graph = new UndirectedGraph();
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  for (let node = 0; node < nodes; node++) {
    const [radius, angle] = [10 * Math.sqrt(node + 1), node * goldenAngle];
    graph.addNode(node, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 3 });
  }
  for (const { a, b, proximity } of links) graph.mergeEdge(a, b, { weight: proximity });
  // Loose nodes, which nothing pulls, would drift far out and shrink the rest: they are set beside it afterwards.
  const loose = graph.filterNodes((node) => graph.degree(node) === 0);
  for (const node of loose) graph.dropNode(node);
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: graph.order > 300 ? 300 : 800,
      getEdgeWeight: 'weight',
      settings: {
        ...forceAtlas2.inferSettings(graph),
        barnesHutOptimize: graph.order > 300,
        edgeWeightInfluence: 1,
        gravity: 0.6,
        scalingRatio: 20,
        strongGravityMode: true,
        slowDown: 4,
      },
    });
  }
  return placed(graph, nodes);
}

/** The places within a unit square, loose nodes in rows below it. */
function placed(graph: UndirectedGraph, nodes: number): Layout {
  const x = new Float64Array(nodes).fill(Number.NaN);
  const y = new Float64Array(nodes).fill(Number.NaN);
  graph.forEachNode((node, at) => {
    x[Number(node)] = at['x'];
    y[Number(node)] = at['y'];
  });
  const known = Array.from(x.keys()).filter((node) => !Number.isNaN(x[node]!));
  const bounds = (values: Float64Array) => known.map((node) => values[node]!);
  const range = (values: Float64Array) => [Math.min(...bounds(values)), Math.max(...bounds(values))] as const;
  const [left, right] = range(x);
  const [top, bottom] = range(y);
  // Axes mean nothing, so each fills its side; a line of nodes stays a line.
  const span = Math.max(right - left, bottom - top) || 1;
  const [across, down] = [Math.max(right - left, span / 2), Math.max(bottom - top, span / 2)];
  const columns = Math.max(1, Math.ceil(Math.sqrt(4 * nodes)));
  let loose = 0;
  for (let node = 0; node < nodes; node++) {
    if (Number.isNaN(x[node]!)) {
      x[node] = (loose % columns) / columns;
      y[node] = 1.05 + Math.floor(loose / columns) / columns;
      loose++;
    } else {
      x[node] = (x[node]! - left) / across;
      y[node] = (y[node]! - top) / down;
    }
  }
  return { x, y };
}
