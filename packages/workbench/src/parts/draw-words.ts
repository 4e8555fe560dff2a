import { fontFamily } from '../design/index.ts';
import type { Word } from './figure-caption.ts';

/** Writes words by their baselines. */
export function drawCaption(context: CanvasRenderingContext2D, words: readonly Word[], scale: number): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.textBaseline = 'alphabetic';
  for (const { text, x, y, size, weight, colour, centred } of words) {
    context.textAlign = centred ? 'center' : 'left';
    context.font = `${weight} ${size}px ${fontFamily}`;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

/** Writes every word of an SVG on the page where it stands there, moved by `x` and `y`. */
export function drawWords(
  context: CanvasRenderingContext2D,
  svg: SVGSVGElement,
  { x, y, scale }: { x: number; y: number; scale: number },
): void {
  const origin = svg.getBoundingClientRect();
  for (const text of svg.querySelectorAll('text')) {
    const style = getComputedStyle(text);
    const matrix = text.getScreenCTM();
    if (!matrix || style.visibility === 'hidden' || style.display === 'none') continue;
    const { a, b, c, d, e, f } = matrix;
    const [left, top] = [e - origin.left + x, f - origin.top + y];
    context.setTransform(a * scale, b * scale, c * scale, d * scale, left * scale, top * scale);
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.fillStyle = style.fill;
    context.textAlign = alignments[style.textAnchor] ?? 'left';
    context.textBaseline = /central|middle/.test(style.dominantBaseline) ? 'middle' : 'alphabetic';
    context.fillText(text.textContent ?? '', Number(text.getAttribute('x') ?? 0), Number(text.getAttribute('y') ?? 0));
  }
}

const alignments: Readonly<Record<string, CanvasTextAlign>> = { start: 'left', middle: 'center', end: 'right' };
