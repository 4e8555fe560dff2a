import type { MatrixChart } from '../operations/printing/chart.ts';
import { clipped, isNumber, type Scene, type Shape, sceneWidth, textSize, textWidth } from './shapes.ts';

const rowHeight = 24;
const top = 44;
/** The darkest cell; ink on it keeps a contrast of more than 4.5. */
const darkest = 0.6;

/** A small table of shaded cells with their figures: the darker, the larger. */
export function matrixScene({ rows, columns, cells, unit }: MatrixChart): Scene {
  const labelWidth = Math.min(150, 10 + Math.max(...rows.map(textWidth), 0));
  const columnWidth = (sceneWidth - labelWidth - 8) / Math.max(1, columns.length);
  const values = cells.flatMap((row) => row.map(({ value }) => value)).filter(isNumber);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const shade = (value: number) => darkest * (0.1 + (0.9 * (value - least)) / (most - least || 1));
  const left = (column: number) => labelWidth + 8 + column * columnWidth;
  const shapes: Shape[] = [{ kind: 'text', x: sceneWidth, y: 14, text: unit, anchor: 'end', pale: true }];
  for (const [at, name] of columns.entries()) {
    const text = clipped(name, columnWidth - 4);
    shapes.push({ kind: 'text', x: left(at) + columnWidth / 2, y: top - 8, text, anchor: 'middle', pale: false });
  }
  for (const [at, name] of rows.entries()) {
    const y = top + at * rowHeight;
    const base = y + rowHeight / 2 + textSize / 3;
    const label = clipped(name, labelWidth);
    shapes.push({ kind: 'text', x: labelWidth, y: base, text: label, anchor: 'end', pale: false });
    for (const [column, { value, text }] of (cells[at] ?? []).entries()) {
      const x = left(column);
      const middle = x + columnWidth / 2;
      if (isNumber(value)) shapes.push(cell(x, y, columnWidth, shade(value)));
      shapes.push({ kind: 'text', x: middle, y: base, text, anchor: 'middle', pale: !isNumber(value) });
    }
  }
  return { width: sceneWidth, height: top + rows.length * rowHeight + 8, shapes };
}

/** A pixel of ground stays between two cells. */
function cell(x: number, y: number, width: number, shade: number): Shape {
  const [right, bottom] = [x + width - 1, y + rowHeight - 1];
  return {
    kind: 'area',
    points: [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
    ],
    shade,
  };
}
