import { fontFamily } from '../design/tokens.ts';

interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Float64Array;
  readonly colour: (value: number) => string;
  readonly noData: string;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Names are written where a cell is high enough for them. */
const legible = 60;
const nameSpace = 120;

/**
 * The whole matrix as an SVG: cells as one picture, stretched without smoothing, so that 469,200 of
 * them make a small file; row and column names where they can be read.
 */
export function matrixDrawing({ rows, columns, values, colour, noData }: Matrix, ink: string): SVGSVGElement {
  const named = rows.length <= legible && columns.length <= legible;
  const cell = named ? 16 : Math.max(1, Math.min(4, Math.floor(4000 / columns.length)));
  const margin = named ? nameSpace : 0;
  const [width, height] = [columns.length * cell + margin, rows.length * cell + margin];
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement;
  svg.append(
    element('image', {
      x: margin,
      y: margin,
      width: columns.length * cell,
      height: rows.length * cell,
      preserveAspectRatio: 'none',
      style: 'image-rendering: pixelated',
      href: pixels(rows.length, columns.length, (r, c) => {
        const value = values[r * columns.length + c]!;
        return Number.isNaN(value) ? noData : colour(value);
      }),
    }),
  );
  if (!named) return svg;
  const write = (name: string, x: number, y: number, more: Record<string, string | number>) => {
    const text = element('text', { x, y, fill: ink, 'font-size': 11, 'font-family': fontFamily, ...more });
    text.textContent = name;
    svg.append(text);
  };
  rows.forEach((name, r) => write(name, margin - 6, margin + (r + 0.75) * cell, { 'text-anchor': 'end' }));
  columns.forEach((name, c) => {
    const x = margin + (c + 0.75) * cell;
    write(name, x, margin - 6, { transform: `rotate(-60 ${x} ${margin - 6})` });
  });
  return svg;
}

function pixels(rows: number, columns: number, colour: (row: number, column: number) => string): string {
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d')!;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      context.fillStyle = colour(r, c);
      context.fillRect(c, r, 1, 1);
    }
  }
  return canvas.toDataURL('image/png');
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
