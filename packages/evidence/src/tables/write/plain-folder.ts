import type { InputOutputTable, Satellite } from '@yanzhen/science/chains';
import type { TableDocument } from '../table-document.ts';
import { frameText, plainText, type Side, type TableFile } from './matrix-text.ts';

/**
 * A table as a folder of CSVs that `readTable` reads back to the same figures: two header rows, two label columns. How
 * single cells were estimated is not in it; that the table is an estimate is.
 */
export function plainFolder({ table, info }: TableDocument): TableFile[] {
  const nodes: Side = {
    names: ['region', 'sector'],
    labels: table.nodes.map(({ region, sector }) => [region, sector]),
  };
  const uses: Side = {
    names: ['region', 'category'],
    labels: table.finalUses.map(({ region, category }) => [region, category]),
  };
  const added: Side = { names: ['category'], labels: table.valueAddedCategories.map((category) => [category]) };
  const { kind, unit, year, estimate } = table;
  const { title, source, licence } = info;
  const sidecar = { kind, unit, year, estimate, title, source, licence };
  const { importedIntermediate, importedFinalDemand } = table;
  return [
    { path: 'Z.csv', text: frameText(table.intermediate, nodes, nodes, ',') },
    { path: 'F.csv', text: frameText(table.finalDemand, nodes, uses, ',') },
    { path: 'V.csv', text: frameText(table.valueAdded, added, nodes, ',') },
    { path: 'x.csv', text: totals(table, nodes) },
    ...(importedIntermediate
      ? [{ path: 'Z_imported.csv', text: frameText(importedIntermediate, nodes, nodes, ',') }]
      : []),
    ...(importedFinalDemand
      ? [{ path: 'F_imported.csv', text: frameText(importedFinalDemand, nodes, uses, ',') }]
      : []),
    ...table.satellites.flatMap((account) => accountFiles(account, nodes, uses)),
    { path: 'table.json', text: `${JSON.stringify(sidecar, undefined, 2)}\n` },
  ];
}

/** Output with exports, imports and error, and trade within the country where it stands apart. */
function totals(table: InputOutputTable, nodes: Side): string {
  const parts = [
    ['output', table.output],
    ['exports', table.exports],
    ['imports', table.imports],
    ['error', table.error],
    ['outflows', table.outflows],
    ['inflows', table.inflows],
  ] as const;
  const present = parts.flatMap(([name, values]) => (values === undefined ? [] : [{ name, values }]));
  const n = table.nodes.length;
  const values = Float64Array.from(
    { length: n * present.length },
    (_, at) => present[at % present.length]!.values[Math.floor(at / present.length)]!,
  );
  return plainText(
    values,
    nodes,
    present.map(({ name }) => name),
    ',',
  );
}

function accountFiles({ account, stressors, unit, units, values, finalValues }: Satellite, nodes: Side, uses: Side) {
  const rows: Side = {
    names: ['stressor', 'unit'],
    labels: stressors.map((stressor, row) => [stressor, units?.[row] ?? unit]),
  };
  const path = `accounts/${account.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`;
  return [
    { path: `${path}.csv`, text: frameText(values, rows, nodes, ',') },
    ...(finalValues ? [{ path: `${path}_final.csv`, text: frameText(finalValues, rows, uses, ',') }] : []),
  ];
}
