import type { BarsChart } from '../operations/printing/chart.ts';
import { clipped, isNumber, type Scene, type Shape, sceneWidth, textSize, textWidth } from './shapes.ts';

const rowHeight = 24;
const barHeight = 14;
const top = 22;
const bottom = 8;

/** A chart as shapes. Bars start at zero; where values lie on both sides of it, zero stands in between. */
export function barsScene({ rows, reference, unit, missing }: BarsChart): Scene {
  const labelWidth = Math.min(200, 10 + Math.max(...rows.map(({ label }) => textWidth(label)), 0));
  const figureWidth = 12 + Math.max(...rows.map(({ text }) => textWidth(text)), textWidth(missing));
  const [from, to] = [labelWidth + 8, sceneWidth - figureWidth];
  const ends = rows.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => isNumber(end));
  const [least, most] = [Math.min(0, ...ends), Math.max(0, reference?.value ?? 0, ...ends)];
  const at = (value: number) => from + ((value - least) / (most - least || 1)) * (to - from);
  const height = top + rows.length * rowHeight + bottom;
  const shapes: Shape[] = [
    { kind: 'text', x: to, y: 14, text: unit, anchor: 'end', pale: true },
    { kind: 'line', x: at(0), y: top, toX: at(0), toY: height - bottom, dashed: false },
  ];
  if (reference !== undefined) {
    const x = at(reference.value);
    shapes.push({ kind: 'line', x, y: top, toX: x, toY: height - bottom, dashed: true });
    shapes.push({ kind: 'text', x, y: 14, text: reference.label, anchor: 'middle', pale: true });
  }
  for (const [index, row] of rows.entries())
    shapes.push(...rowShapes(row, top + index * rowHeight, at, missing, labelWidth));
  return { width: sceneWidth, height, shapes };
}

function rowShapes(
  { label, value, text, low, high, estimate }: BarsChart['rows'][number],
  y: number,
  at: (value: number) => number,
  missing: string,
  labelWidth: number,
): Shape[] {
  const middle = y + rowHeight / 2;
  const base = middle + textSize / 3;
  const shapes: Shape[] = [
    { kind: 'text', x: labelWidth, y: base, text: clipped(label, labelWidth), anchor: 'end', pale: false },
  ];
  if (!isNumber(value)) {
    return [...shapes, { kind: 'text', x: at(0) + 6, y: base, text: missing, anchor: 'start', pale: true }];
  }
  const [start, end] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  const barTop = middle - barHeight / 2;
  shapes.push({ kind: 'bar', x: start, y: barTop, width: end - start, height: barHeight, hatched: estimate === true });
  let right = end;
  if (isNumber(low) && isNumber(high)) {
    shapes.push({ kind: 'line', x: at(low), y: middle, toX: at(high), toY: middle, dashed: false });
    right = Math.max(right, at(high));
  }
  return [...shapes, { kind: 'text', x: right + 6, y: base, text, anchor: 'start', pale: false }];
}
