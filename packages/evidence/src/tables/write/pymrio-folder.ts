import type { InputOutputTable, Satellite } from '@yanzhen/science/chains';
import type { TableDocument } from '../table-document.ts';
import { frameText, line, plainText, type Side, type TableFile } from './matrix-text.ts';

/**
 * A table in the folder format of the field's Python library, tab-separated: Z, Y, x and unit with
 * `file_parameters.json`, and a folder per account. That format knows no trade beyond its regions: exports, the error and
 * (in a competitive table) imports become columns of Y, so that x = Z1 + Y1 holds; value added and used imports become
 * the account `factor_inputs`.
 */
export function pymrioFolder({ table, info }: TableDocument): TableFile[] {
  const nodes: Side = {
    names: ['region', 'sector'],
    labels: table.nodes.map(({ region, sector }) => [region, sector]),
  };
  const { uses, values } = allUses(table);
  const units = table.nodes.map(({ region, sector }) => line([region, sector, table.unit], '\t'));
  const described = { name: info.id, description: info.title.en, version: String(table.year || ''), system: null };
  return [
    { path: 'Z.txt', text: frameText(table.intermediate, nodes, nodes, '\t') },
    { path: 'Y.txt', text: frameText(values, nodes, uses, '\t') },
    { path: 'x.txt', text: plainText(table.output, nodes, ['indout'], '\t') },
    { path: 'unit.txt', text: `${[line(['region', 'sector', 'unit'], '\t'), ...units].join('\n')}\n` },
    {
      path: 'file_parameters.json',
      text: json({
        systemtype: 'IOSystem',
        name: info.id,
        files: { Z: at('Z', 2, 2), Y: at('Y', 2, 2), x: at('x', 1, 2), unit: at('unit', 1, 2) },
      }),
    },
    { path: 'metadata.json', text: json({ ...described, history: [] }) },
    ...[factorInputs(table), ...table.satellites].flatMap((account) => accountFiles(account, nodes, uses)),
  ];
}

function at(name: string, header: number, index: number) {
  return { name: `${name}.txt`, nr_header: String(header), nr_index_col: String(index) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 4)}\n`;
}

/** Final uses, and what else belongs to the rows, each in a column of the region it stands in. */
function allUses(table: InputOutputTable): { uses: Side; values: Float64Array } {
  const negative = table.kind === 'competitive';
  const extra = [
    { category: 'exports', values: table.exports, sign: 1 },
    { category: 'statistical_error', values: table.error, sign: 1 },
    ...(negative ? [{ category: 'imports', values: table.imports, sign: -1 }] : []),
  ].filter(({ values }) => values.some((value) => value !== 0));
  const regions = [...new Set(table.nodes.map(({ region }) => region))];
  const k = table.finalUses.length;
  const width = k + extra.length * regions.length;
  const values = new Float64Array(table.nodes.length * width);
  table.nodes.forEach(({ region }, i) => {
    values.set(table.finalDemand.subarray(i * k, (i + 1) * k), i * width);
    extra.forEach((column, e) => {
      values[i * width + k + e * regions.length + regions.indexOf(region)] = column.sign * column.values[i]!;
    });
  });
  const labels = [
    ...table.finalUses.map(({ region, category }) => [region, category]),
    ...extra.flatMap(({ category }) => regions.map((region) => [region, category])),
  ];
  return { uses: { names: ['region', 'category'], labels }, values };
}

function factorInputs(table: InputOutputTable): Satellite {
  const used = table.kind !== 'competitive' && table.imports.some((value) => value !== 0);
  const n = table.nodes.length;
  const values = new Float64Array(table.valueAdded.length + (used ? n : 0));
  values.set(table.valueAdded);
  if (used) values.set(table.imports, table.valueAdded.length);
  const stressors = [...table.valueAddedCategories, ...(used ? ['imports'] : [])];
  return { account: 'factor_inputs', unit: table.unit, stressors, values };
}

function accountFiles(
  { account, unit, units, stressors, values, finalValues }: Satellite,
  nodes: Side,
  uses: Side,
): TableFile[] {
  const rows: Side = { names: ['stressor'], labels: stressors.map((stressor) => [stressor]) };
  const folder = account.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const unitLines = stressors.map((stressor, row) => line([stressor, units?.[row] ?? unit], '\t'));
  const files = {
    F: at('F', 2, 1),
    ...(finalValues ? { F_Y: at('F_Y', 2, 1) } : {}),
    unit: at('unit', 1, 1),
  };
  return [
    { path: `${folder}/F.txt`, text: frameText(values, rows, nodes, '\t') },
    ...(finalValues
      ? [{ path: `${folder}/F_Y.txt`, text: frameText(widened(finalValues, stressors.length, uses), rows, uses, '\t') }]
      : []),
    { path: `${folder}/unit.txt`, text: `${[line(['stressor', 'unit'], '\t'), ...unitLines].join('\n')}\n` },
    { path: `${folder}/file_parameters.json`, text: json({ systemtype: 'Extension', name: account, files }) },
  ];
}

/** Direct use by final demand, with zeros in the columns that were added to Y. */
function widened(values: Float64Array, rows: number, uses: Side): Float64Array {
  const width = uses.labels.length;
  const known = values.length / rows;
  const out = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) out.set(values.subarray(row * known, (row + 1) * known), row * width);
  return out;
}
