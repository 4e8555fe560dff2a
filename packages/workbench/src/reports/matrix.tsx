import type { MatrixChart } from './chart-of.ts';

/** The darkest cell; ink on it stays readable. */
const darkest = 60;

/** A small matrix as a table whose cells are the darker the larger their figures. */
export function Matrix({ chart: { rows, columns, cells, unit }, name }: { chart: MatrixChart; name: string }) {
  const values = cells.flatMap((row) => row.flatMap(({ value }) => (value === null ? [] : [value])));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const shade = (value: number) => darkest * (0.1 + (0.9 * (value - least)) / (most - least || 1));
  const ground = (value: number) => `color-mix(in srgb, var(--accent) ${shade(value)}%, transparent)`;
  return (
    // biome-ignore lint: what scrolls is reached by keyboard
    <div className="brief-table" tabIndex={0} role="region" aria-label={name}>
      <p className="report-unit">{unit}</p>
      <table className="report-matrix">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {cells[at]?.map(({ value, text }, column) => (
                <td key={columns[column]} style={value === null ? undefined : { background: ground(value) }}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
