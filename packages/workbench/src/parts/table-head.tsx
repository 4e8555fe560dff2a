import type { Column } from './data-table.tsx';
import type { Sorting } from './sort-rows.ts';
import { usePartsWords } from './words.ts';

interface Props<R> {
  readonly columns: readonly Column<R>[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (key: string) => void;
}

export function TableHead<R>({ columns, sorting, onSort }: Props<R>) {
  const say = usePartsWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = sorting?.key === column.key ? sorting.direction : undefined;
          return (
            <th
              key={column.key}
              scope="col"
              className={column.kind}
              aria-sort={direction ?? 'none'}
              style={column.width ? { width: column.width, minWidth: column.width } : undefined}
            >
              {column.head ?? column.name}
              <button
                type="button"
                className="sort-button"
                aria-label={say('sortBy', { column: column.name })}
                onClick={() => onSort(column.key)}
              >
                {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '↕'}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
