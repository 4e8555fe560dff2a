import { createNodeBorderProgram } from '@sigma/node-border';
import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Tokens } from '../design/index.ts';
import { fontFamily } from '../design/tokens.ts';
import type { Link } from './backbone.ts';
import { drawHover } from './draw-hover.ts';
import type { Mark } from './marks.ts';
import { linkWidth } from './still-picture.tsx';

/** What the stage shows. */
export interface Scene {
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  readonly chosen: string | undefined;
  readonly tokens: Tokens;
}

/** A drawing that moves: zoom, pan, hover, pick. */
export interface Stage {
  show(scene: Scene): void;
  zoom(step: 'in' | 'out' | 'all'): void;
  close(): void;
}

const ringed = createNodeBorderProgram({
  borders: [
    { size: { value: 0.75, mode: 'pixels' }, color: { attribute: 'outline' } },
    { size: { attribute: 'ringPart', defaultValue: 0.1 }, color: { attribute: 'ring' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

/** Starts a WebGL drawing in the element. @throws when the browser has no WebGL */
export function openStage(element: HTMLElement, scene: Scene, onPick: (code: string | undefined) => void): Stage {
  let now = scene;
  let hovered: string | undefined;
  // Places have no meaning of their own, so the drawing may fill a frame wider than high.
  const stretch = () => Math.min(1.6, Math.max(1, element.clientWidth / Math.max(1, element.clientHeight)));
  let graph = graphOf(scene, stretch());
  const sigma = new Sigma(graph, element, {
    nodeProgramClasses: { ringed },
    defaultNodeType: 'ringed',
    labelFont: fontFamily,
    labelSize: 12,
    labelColor: { color: scene.tokens.ink },
    labelDensity: 0.7,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 6,
    stagePadding: 40,
    zIndex: true,
    // The page scrolls under the pointer; with Ctrl or ⌘ the wheel zooms.
    enableCameraZooming: false,
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, now.tokens),
    nodeReducer: (code, data) => ({ ...data, ...emphasis(graph, code, now, hovered) }),
    edgeReducer: (edge, data) => {
      const isOwn = now.chosen !== undefined && graph.hasExtremity(edge, now.chosen);
      return isOwn ? { ...data, color: now.tokens.accent, zIndex: 1 } : data;
    },
  });
  sigma.on('clickNode', ({ node }) => onPick(node));
  sigma.on('clickStage', () => onPick(undefined));
  const hover = (node: string | undefined) => {
    hovered = node;
    element.classList.toggle('over-node', node !== undefined);
    if (now.chosen !== undefined) sigma.refresh({ skipIndexation: true });
  };
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(undefined));
  const letZoom = (event: WheelEvent) => {
    const wanted = event.ctrlKey || event.metaKey;
    if (sigma.getSetting('enableCameraZooming') !== wanted) sigma.setSetting('enableCameraZooming', wanted);
  };
  element.addEventListener('wheel', letZoom, { capture: true, passive: true });
  return {
    show(next) {
      const isSameGraph = next.marks === now.marks && next.links === now.links;
      now = next;
      sigma.setSetting('labelColor', { color: next.tokens.ink });
      if (isSameGraph) {
        sigma.refresh({ skipIndexation: true });
        return;
      }
      graph = graphOf(next, stretch());
      sigma.setGraph(graph);
    },
    zoom(step) {
      const camera = sigma.getCamera();
      if (step === 'all') void camera.animatedReset({ duration: 200 });
      else if (step === 'in') void camera.animatedZoom({ duration: 200 });
      else void camera.animatedUnzoom({ duration: 200 });
    },
    close() {
      element.removeEventListener('wheel', letZoom, { capture: true });
      sigma.kill();
    },
  };
}

function graphOf({ marks, links, tokens }: Scene, stretch: number): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { code, name, x, y, radius, fill, outline, ring, ringPart } of marks) {
    // Sigma's second axis points up.
    const paint = { color: fill, outline, ring, ringPart };
    graph.addNode(code, { label: name, x: x * stretch, y: -y, size: radius, ...paint });
  }
  for (const { a, b, proximity } of links) {
    graph.mergeEdge(marks[a]!.code, marks[b]!.code, { size: linkWidth(proximity), color: tokens.lineStrong });
  }
  return graph;
}

/** The chosen industry and what it is tied to keep their names; of the rest only the one under the pointer. */
function emphasis(
  graph: UndirectedGraph,
  code: string,
  { chosen, tokens }: Scene,
  hovered: string | undefined,
): object {
  if (chosen === undefined || !graph.hasNode(chosen)) return {};
  if (code === chosen) return { outline: tokens.ink, ring: tokens.ink, ringPart: 0.25, forceLabel: true, zIndex: 2 };
  if (graph.areNeighbors(code, chosen)) return { forceLabel: true, zIndex: 1 };
  return code === hovered ? {} : { label: null };
}
