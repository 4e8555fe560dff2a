import type { NetworkNode } from './use-network.ts';

export type SizeBy = 'value' | 'ubiquity' | 'equal';

/** One circle as it is drawn, whoever draws it. */
export interface Mark {
  readonly code: string;
  readonly name: string;
  /** 0–1, from the left and from the top. */
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly radius: number;
  readonly fill: string;
  /** The thin outline, which keeps pale colours off the paper. */
  readonly outline: string;
  readonly ring: string;
  /** Part of the radius that is ring. */
  readonly ringPart: number;
}

const [leastRadius, mostRadius] = [4, 18];

/** Radii whose areas are as the figures: the largest has the most; what has none is a small circle. */
export function radiiOf(nodes: readonly NetworkNode[], by: SizeBy): number[] {
  const scale = nodes.length > 200 ? 0.5 : 1;
  if (by === 'equal') return nodes.map(() => 7 * scale);
  const most = Math.max(...nodes.map((node) => node[by] ?? 0));
  return nodes.map((node) => {
    const part = most > 0 ? Math.max(node[by] ?? 0, 0) / most : 0;
    return scale * Math.max(leastRadius, mostRadius * Math.sqrt(part));
  });
}

interface Look {
  readonly paper: string;
  readonly noData: string;
  readonly quiet: string;
}

/** Where a density lies between the least and the largest of the industries not yet present: 0–1. */
export function nearnessOf(nodes: readonly NetworkNode[]): (density: number | null) => number {
  const open = nodes.flatMap(({ isPresent, density }) => (isPresent === false && density !== null ? [density] : []));
  const [least, most] = [Math.min(...open), Math.max(...open)];
  return (density) => (density === null || most === least ? 0.5 : (density - least) / (most - least));
}

/** Present is filled; not yet is a ring, the thicker the nearer; without a region every circle is filled. */
export function paintOf(
  node: NetworkNode,
  hasRegion: boolean,
  colour: string,
  nearness: number,
  look: Look,
): Pick<Mark, 'fill' | 'outline' | 'ring' | 'ringPart'> {
  const outline = look.quiet;
  if (!hasRegion || node.isPresent === true) return { fill: colour, outline, ring: colour, ringPart: 0.1 };
  if (node.isPresent === null) return { fill: look.noData, outline, ring: look.noData, ringPart: 0.1 };
  return { fill: look.paper, outline, ring: colour, ringPart: 0.12 + 0.48 * nearness };
}

/** Which names are written: the largest first, those that would cover another left out. */
export function labelled(
  marks: readonly Mark[],
  width: number,
  height: number,
  first: ReadonlySet<string>,
  fontSize = 11,
): Set<string> {
  const order = marks.toSorted(
    (a, b) =>
      Number(first.has(b.code)) - Number(first.has(a.code)) || b.radius - a.radius || (a.code < b.code ? -1 : 1),
  );
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const written = new Set<string>();
  for (const { code, name, x, y, radius } of order) {
    const [cx, cy] = [x * width, y * height];
    const box = {
      left: cx + radius + 2,
      right: cx + radius + 4 + textWidth(name, fontSize),
      top: cy - fontSize / 2 - 1,
      bottom: cy + fontSize / 2 + 1,
    };
    const isFree = taken.every(
      (t) => box.right < t.left || box.left > t.right || box.bottom < t.top || box.top > t.bottom,
    );
    if (!isFree || (box.right > width && !first.has(code))) continue;
    taken.push(box);
    written.add(code);
  }
  return written;
}

/** About how wide a text is: Chinese characters are square, Latin letters about half of that. */
function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e80 ? fontSize : fontSize * 0.55;
  return width;
}
