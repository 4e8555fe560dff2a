import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { MatrixLabels } from './matrix-labels.tsx';
import { type MatrixPicture, paintMatrix, pixelOf } from './matrix-tiles.ts';
import { useDrawnFrame } from './use-drawn-frame.ts';
import { usePartsWords } from './words.ts';
import './matrix-canvas.css';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly name: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row-major; NaN is drawn in `noData`. */
  readonly values: ArrayLike<number | null>;
  readonly colour: (value: number) => string;
  readonly noData: string;
  /** The value of a cell as words, for the line below and for screen readers. */
  readonly describe: (cell: Cell) => string;
  readonly onPick?: (cell: Cell) => void;
  readonly height?: number;
}

const sizes = [2, 3, 4, 6, 8, 12, 16, 24, 32] as const;

/** A heat map of any size on a canvas: scrolls, zooms, and has a keyboard cursor whose cell is read aloud. */
export function MatrixCanvas(props: Props) {
  const { rows, columns, height = 520 } = props;
  const say = usePartsWords();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = usePicture(props);
  const [zoom, setZoom] = useState(() => startZoom(columns.length));
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const cell = sizes[zoom]!;
  const scroll = useDrawnFrame(canvas, frame, picture, cell);
  const zoomBy = (step: number) => setZoom((z) => Math.min(Math.max(z + step, 0), sizes.length - 1));
  const onKey = (event: KeyboardEvent) => {
    const next = moved(at, event.key, rows.length, columns.length);
    if (event.key === '+' || event.key === '=') zoomBy(1);
    else if (event.key === '-') zoomBy(-1);
    else if (event.key === 'Enter') props.onPick?.(at);
    else if (next) {
      setAt(next);
      keepInView(frame.current!, next, cell);
    } else return;
    event.preventDefault();
  };
  const under = (event: MouseEvent): Cell | undefined => cellUnder(event, frame.current!, cell, rows, columns);
  const pick = (event: MouseEvent) => {
    const hit = under(event);
    if (hit) props.onPick?.(hit);
  };
  const help = say('matrixHelp', { rows: rows.length, columns: columns.length });
  return (
    <div className="matrix">
      <div className="matrix-tools no-print">
        <button type="button" className="small-button" onClick={() => zoomBy(-1)}>
          {say('zoomOut')}
        </button>
        <button type="button" className="small-button" onClick={() => zoomBy(1)}>
          {say('zoomIn')}
        </button>
        <output aria-live="polite">{rows.length > 0 && columns.length > 0 ? props.describe(at) : ''}</output>
      </div>
      <MatrixLabels rows={rows} columns={columns} cell={cell} at={at} scroll={scroll} height={height}>
        <div className="matrix-view" style={{ height: Math.min(height, rows.length * cell + 16) }}>
          <canvas ref={canvas} />
          <div
            ref={frame}
            className="matrix-frame"
            role="application"
            aria-label={`${props.name}. ${help}`}
            tabIndex={0}
            onKeyDown={onKey}
            onMouseMove={(event) => setAt((now) => under(event) ?? now)}
            onClick={pick}
          >
            <div className="matrix-space" style={{ width: columns.length * cell, height: rows.length * cell }}>
              <div
                className="matrix-cursor"
                style={{ width: cell, height: cell, left: at.column * cell, top: at.row * cell }}
              />
            </div>
          </div>
        </div>
      </MatrixLabels>
    </div>
  );
}

function usePicture({ rows, columns, values, colour, noData }: Props): MatrixPicture {
  return useMemo(() => {
    const empty = pixelOf(noData);
    return paintMatrix(rows.length, columns.length, (r, c) => {
      const value = values[r * columns.length + c];
      return value === null || value === undefined || Number.isNaN(value) ? empty : pixelOf(colour(value));
    });
  }, [rows, columns, values, colour, noData]);
}

function startZoom(columns: number): number {
  const fitting = sizes.findLastIndex((size) => size * columns <= 900);
  return Math.max(fitting, 0);
}

function cellUnder(
  event: MouseEvent,
  frame: HTMLElement,
  cell: number,
  rows: readonly string[],
  columns: readonly string[],
): Cell | undefined {
  const box = frame.getBoundingClientRect();
  const row = Math.floor((event.clientY - box.top + frame.scrollTop) / cell);
  const column = Math.floor((event.clientX - box.left + frame.scrollLeft) / cell);
  return row >= 0 && row < rows.length && column >= 0 && column < columns.length ? { row, column } : undefined;
}

function moved(at: Cell, key: string, rows: number, columns: number): Cell | undefined {
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  const steps: Record<string, Cell> = {
    ArrowUp: { row: at.row - 1, column: at.column },
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowLeft: { row: at.row, column: at.column - 1 },
    ArrowRight: { row: at.row, column: at.column + 1 },
    PageUp: { row: at.row - 20, column: at.column },
    PageDown: { row: at.row + 20, column: at.column },
    Home: { row: at.row, column: 0 },
    End: { row: at.row, column: columns - 1 },
  };
  const next = steps[key];
  return next && { row: within(next.row, rows), column: within(next.column, columns) };
}

function keepInView(frame: HTMLElement, { row, column }: Cell, cell: number): void {
  const [x, y] = [column * cell, row * cell];
  if (x < frame.scrollLeft) frame.scrollLeft = x;
  if (x + cell > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = x + cell - frame.clientWidth;
  if (y < frame.scrollTop) frame.scrollTop = y;
  if (y + cell > frame.scrollTop + frame.clientHeight) frame.scrollTop = y + cell - frame.clientHeight;
}
