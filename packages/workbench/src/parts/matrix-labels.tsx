import type { ReactNode } from 'react';
import type { Cell } from './matrix-canvas.tsx';

interface Props {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cell: number;
  readonly at: Cell;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly height: number;
  readonly children: ReactNode;
}

/** Row names beside and column names above the matrix, where cells are large enough to carry them. */
export function MatrixLabels({ rows, columns, cell, at, scroll, height, children }: Props) {
  const legible = cell >= 12;
  const firstRow = Math.floor(scroll.top / cell);
  const shownRows = legible ? rows.slice(firstRow, firstRow + Math.ceil(height / cell) + 1) : [];
  const firstColumn = Math.floor(scroll.left / cell);
  const shownColumns = legible ? columns.slice(firstColumn, firstColumn + Math.ceil(1400 / cell)) : [];
  return (
    <div className={legible ? 'matrix-labelled' : 'matrix-bare'}>
      {legible && (
        <div className="matrix-columns" aria-hidden="true">
          {shownColumns.map((name, i) => (
            <span
              key={columns.length + i}
              className={firstColumn + i === at.column ? 'at' : undefined}
              style={{ left: (firstColumn + i) * cell - scroll.left + cell / 2 }}
            >
              {name}
            </span>
          ))}
        </div>
      )}
      {legible && (
        <div className="matrix-rows" aria-hidden="true">
          {shownRows.map((name, i) => (
            <span
              key={rows.length + i}
              className={firstRow + i === at.row ? 'at' : undefined}
              style={{ top: (firstRow + i) * cell - scroll.top, lineHeight: `${cell}px` }}
            >
              {name}
            </span>
          ))}
        </div>
      )}
      {children}
    </div>
  );
}
