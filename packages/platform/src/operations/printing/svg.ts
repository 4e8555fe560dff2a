import { chartScene, type Point, type Shape, textSize } from '../../charts/index.ts';
import type { Chart } from './chart.ts';
import { escaped } from './escaped.ts';

/** Ink, its pale form, and the accent; they carry in black and white too. */
export const inks = { ink: '#1c2430', pale: '#5b6675', accent: '#0f766e' } as const;

export const dotRadius = 3;

/** A chart as SVG that needs nothing but itself. */
export function chartSvg(chart: Chart, title: string): string {
  const { width, height, shapes } = chartScene(chart);
  const body = shapes.map(shapeSvg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tidy(height)}" width="${width}" height="${tidy(height)}" role="img" aria-label="${escaped(title)}" font-family="'Noto Sans SC Variable','Noto Sans SC','Microsoft YaHei',SimHei,sans-serif" font-size="${textSize}"><defs><pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.5" height="5" fill="${inks.accent}"/></pattern></defs>${body}</svg>`;
}

function shapeSvg(shape: Shape): string {
  if (shape.kind === 'bar') {
    const fill = shape.hatched ? `url(#hatched)" stroke="${inks.accent}` : inks.accent;
    return `<rect x="${tidy(shape.x)}" y="${tidy(shape.y)}" width="${tidy(shape.width)}" height="${tidy(shape.height)}" fill="${fill}"/>`;
  }
  if (shape.kind === 'line') {
    const dash = shape.dashed ? ' stroke-dasharray="4 3"' : '';
    return `<line x1="${tidy(shape.x)}" y1="${tidy(shape.y)}" x2="${tidy(shape.toX)}" y2="${tidy(shape.toY)}" stroke="${inks.pale}"${dash}/>`;
  }
  if (shape.kind === 'curve') {
    const dash = shape.dashed ? ' stroke-dasharray="5 3"' : '';
    return `<polyline points="${path(shape.points)}" fill="none" stroke="${inks[shape.ink]}" stroke-width="1.75"${dash}/>`;
  }
  if (shape.kind === 'area') {
    return `<polygon points="${path(shape.points)}" fill="${inks.accent}" fill-opacity="${tidy(shape.shade)}"/>`;
  }
  if (shape.kind === 'dot') {
    return `<circle cx="${tidy(shape.at[0])}" cy="${tidy(shape.at[1])}" r="${dotRadius}" fill="${inks.ink}"/>`;
  }
  const fill = shape.pale ? inks.pale : inks.ink;
  return `<text x="${tidy(shape.x)}" y="${tidy(shape.y)}" text-anchor="${shape.anchor}" fill="${fill}">${escaped(shape.text)}</text>`;
}

const path = (points: readonly Point[]) => points.map(([x, y]) => `${tidy(x)},${tidy(y)}`).join(' ');

const tidy = (value: number) => Number(value.toFixed(2));
