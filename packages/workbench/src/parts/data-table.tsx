import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import { PartHeading } from './block.tsx';
import { type Sheet, saveCsv, saveXlsx } from './export-table.ts';
import { type Sorting, sorted, toggled } from './sort-rows.ts';
import { TableHead } from './table-head.tsx';
import { useSorting } from './use-sorting.ts';
import { usePartsWords } from './words.ts';
import './data-table.css';

/** One column: how to read its value, and how to show it. Numbers stand on the right. */
export interface Column<R> {
  readonly key: string;
  readonly name: string;
  /** The name with its definition on hover, where the term first appears. */
  readonly head?: ReactNode;
  readonly kind: 'text' | 'number';
  /** The bare value: sorted by, and exported in full precision. */
  readonly value: (row: R) => string | number | null;
  /** As it is read on the screen; the bare value where absent. */
  readonly show?: (row: R) => ReactNode;
  /** Written in the last row, under the rule. */
  readonly total?: ReactNode;
  readonly width?: number;
}

interface Props<R> {
  readonly title: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowKey: (row: R) => string;
  readonly source?: string;
  readonly sortedBy?: Sorting;
  /** Keeps the order in the address: for the one main table of a page. */
  readonly sortInAddress?: boolean;
  readonly chosen?: string | undefined;
  readonly height?: number;
}

const rowHeight = 32;
/** Beyond this many rows paper shows the first ones and says so. */
const mostPrinted = 400;

/** A table of any length: virtual rows, sticky header and totals, sorting, CSV and XLSX. */
export function DataTable<R>({ title, rows, columns, rowKey, source, height = 520, ...options }: Props<R>) {
  const say = usePartsWords();
  const keys = columns.map((column) => column.key);
  const [sorting, setSorting] = useSorting(keys, options.sortedBy, options.sortInAddress === true);
  const ordered = useMemo(() => sorted(rows, columns, sorting), [rows, columns, sorting]);
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const sort = (key: string) => setSorting(toggled(sorting, key, columns));
  const sheet = (): Sheet => ({
    title,
    columns: columns.map((column) => column.name),
    rows: ordered.map((row) => columns.map((column) => column.value(row))),
    ...(source ? { source } : {}),
  });
  return (
    <section className="data-table" aria-label={title}>
      <header className="data-table-head">
        <PartHeading>{title}</PartHeading>
        <span className="small quiet">{say('rows', { count: ordered.length })}</span>
        <div className="data-table-tools no-print">
          <button type="button" className="small-button" onClick={() => saveCsv(sheet())}>
            CSV
          </button>
          <button type="button" className="small-button" onClick={() => void saveXlsx(sheet())}>
            XLSX
          </button>
        </div>
      </header>
      {/* biome-ignore lint: a scrolling region must be reachable by keyboard */}
      <div
        ref={frame}
        className={ordered.length > mostPrinted ? 'data-table-frame data-table-long' : 'data-table-frame'}
        style={{ maxHeight: height }}
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        <table aria-rowcount={ordered.length + 1}>
          <TableHead columns={columns} sorting={sorting} onSort={sort} />
          <tbody>
            <Spacer height={before} columns={columns.length} />
            {items.map(({ index }) => {
              const row = ordered[index]!;
              const key = rowKey(row);
              return (
                <tr key={key} aria-rowindex={index + 2} className={key === options.chosen ? 'chosen' : undefined}>
                  {columns.map((column) => (
                    <td key={column.key} className={column.kind}>
                      {column.show ? column.show(row) : column.value(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
            <Spacer height={after} columns={columns.length} />
          </tbody>
          <Totals columns={columns} />
        </table>
        {ordered.length === 0 && <p className="quiet data-table-empty">{say('noRows')}</p>}
      </div>
      {ordered.length > mostPrinted && (
        <p className="small print-only">{say('longPrinted', { count: ordered.length })}</p>
      )}
    </section>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function Totals<R>({ columns }: { columns: readonly Column<R>[] }) {
  const say = usePartsWords();
  if (columns.every((column) => column.total === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column, i) => (
          <td key={column.key} className={column.kind}>
            {column.total ?? (i === 0 ? say('total') : null)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
