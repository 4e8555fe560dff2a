import type { Chart } from './chart.ts';

/** The figures of a chart as a table, for where no picture can be drawn. */
export function chartTable(chart: Chart): { readonly head: string[]; readonly rows: string[][] } {
  if (chart.kind === 'matrix') {
    const { rows, columns, cells, unit } = chart;
    return { head: [unit, ...columns], rows: rows.map((name, at) => [name, ...cells[at]!.map(({ text }) => text)]) };
  }
  if (chart.kind === 'lines') {
    const { series, marks = [], unit, missing } = chart;
    const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
    const rows = years.map((year) => [
      String(year),
      ...series.map(({ points }) => {
        const point = points.find((one) => one.year === year);
        return point === undefined ? '' : point.value === null ? missing : String(Number(point.value.toPrecision(6)));
      }),
    ]);
    const notes = marks.map(({ year, label }) => [String(year), label, ...series.slice(1).map(() => '')]);
    return { head: [unit, ...series.map(({ label }) => label)], rows: [...rows, ...notes] };
  }
  const rows = chart.rows.map(({ label, text, value }) => [label, value === null ? chart.missing : text]);
  return { head: ['', chart.unit], rows };
}
