import { type ReactNode, useRef } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { tokens } from '../design/index.ts';
import { savePng, saveSvg } from './export-figure.ts';
import { saveCsv } from './export-table.ts';
import { type Cell, MatrixCanvas } from './matrix-canvas.tsx';
import { matrixDrawing } from './matrix-drawing.ts';
import { usePartsWords } from './words.ts';
import './figure-frame.css';

interface Props {
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row-major; NaN is no data. */
  readonly values: Float64Array;
  readonly colour: (value: number) => string;
  readonly noData: string;
  readonly describe: (cell: Cell) => string;
  readonly onPick?: (cell: Cell) => void;
  readonly height: number;
  readonly tools?: ReactNode;
  readonly legend?: ReactNode;
}

/** The canvas matrix with title, legend and export: PNG and SVG of the whole, and its cells as rows. */
export function MatrixFigure({ title, tools, legend, height, ...matrix }: Props) {
  const say = usePartsWords();
  const mode = useThemeMode();
  const frame = useRef<HTMLElement>(null);
  const { ink } = tokens[mode];
  // The whole matrix, not only what has been scrolled into view.
  const drawn = (save: (svg: SVGSVGElement) => void | Promise<void>) => async () => {
    const svg = matrixDrawing(matrix, ink);
    const stage = document.createElement('div');
    stage.className = 'visually-hidden';
    stage.append(svg);
    frame.current!.append(stage);
    try {
      await save(svg);
    } finally {
      stage.remove();
    }
  };
  const cells = () => ({
    title,
    columns: ['row', 'column', 'value'],
    rows: matrix.rows.flatMap((row, r) =>
      matrix.columns.map((column, c) => {
        const value = matrix.values[r * matrix.columns.length + c]!;
        return [row, column, Number.isNaN(value) ? null : value];
      }),
    ),
  });
  return (
    <figure className="figure" ref={frame}>
      <figcaption className="figure-head">
        <h2>{title}</h2>
        <div className="figure-tools no-print">
          {tools}
          <span className="export" role="group" aria-label={say('exportAs')}>
            <button
              type="button"
              className="small-button"
              onClick={() => void drawn((svg) => savePng({ svg, title, notes: [], tokens: tokens[mode] }))()}
            >
              PNG
            </button>
            <button
              type="button"
              className="small-button"
              onClick={() => void drawn((svg) => saveSvg({ svg, title, notes: [], tokens: tokens[mode] }))()}
            >
              SVG
            </button>
            <button type="button" className="small-button" onClick={() => saveCsv(cells())}>
              CSV
            </button>
          </span>
        </div>
      </figcaption>
      <MatrixCanvas name={title} height={height} {...matrix} />
      {legend}
    </figure>
  );
}
