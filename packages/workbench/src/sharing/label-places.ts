export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedLabel extends Labelled {
  /** Where the words begin (their upper left corner). */
  readonly box: Box;
}

/** Chinese signs are as wide as they are high, others about half. */
function widthOf(text: string, size = 12): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? size : size * 0.56;
  return width;
}

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** Points nearer to each other than this are one point with several names. */
const near = 7;

/** Points that fall together carry their names together, a line each. */
export function together(points: readonly Labelled[]): Labelled[] {
  const found: { x: number; y: number; texts: string[] }[] = [];
  for (const { x, y, text } of points) {
    const other = found.find((each) => Math.hypot(each.x - x, each.y - y) < near);
    if (other) other.texts.push(text);
    else found.push({ x, y, texts: [text] });
  }
  return found.map(({ x, y, texts }) => ({ x, y, text: texts.join('\n') }));
}

/** Puts each label beside its point where it covers least of the others, of the points and of what lies outside. */
export function placeLabels(points: readonly Labelled[], inside: Box, size = 12): PlacedLabel[] {
  const marks = points.map(({ x, y }): Box => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
  const placed: PlacedLabel[] = [];
  for (const point of points) {
    const lines = point.text.split('\n');
    const width = Math.max(...lines.map((line) => widthOf(line, size)));
    const height = lines.length * size * 1.35;
    let best: { box: Box; cost: number } | undefined;
    for (const distance of [10, 24, 40, 60]) {
      for (let step = 0; step < 8; step++) {
        const angle = (step * Math.PI) / 4;
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
        const box: Box = {
          x: point.x + dx * distance + (dx < -0.1 ? -width : dx > 0.1 ? 0 : -width / 2),
          y: point.y + dy * distance - height / 2,
          ...{ width, height },
        };
        const out = width * height - overlap(box, inside);
        const covered = [...placed.map((each) => each.box), ...marks].reduce(
          (sum, other) => sum + overlap(box, other),
          0,
        );
        const cost = 4 * covered + 8 * out + distance;
        if (best === undefined || cost < best.cost) best = { box, cost };
      }
    }
    placed.push({ ...point, box: best!.box });
  }
  return placed;
}
