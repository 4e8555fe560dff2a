import type { FinalUse, InputOutputTable, TableKind } from '@yanzhen/science/chains';
import type { QualityFinding } from '../../dataset/index.ts';
import { finding } from '../assemble.ts';
import { fileMissing } from '../errors.ts';
import type { Square } from '../square.ts';

/** The blocks a folder had. */
export interface GivenBlocks {
  readonly folder: string;
  readonly kind: TableKind;
  readonly square: Square;
  readonly finalUses?: readonly FinalUse[];
  readonly finalDemand?: Float64Array;
  readonly valueAddedCategories?: readonly string[];
  readonly valueAdded?: Float64Array;
  readonly output?: Float64Array;
  readonly exports?: Float64Array;
  readonly imports?: Float64Array;
  readonly error?: Float64Array;
  readonly outflows?: Float64Array;
  readonly inflows?: Float64Array;
  readonly importedIntermediate?: Float64Array | undefined;
  readonly importedFinalDemand?: Float64Array;
}

type Derived = Pick<
  InputOutputTable,
  | 'finalUses'
  | 'finalDemand'
  | 'valueAddedCategories'
  | 'valueAdded'
  | 'output'
  | 'exports'
  | 'imports'
  | 'error'
  | 'outflows'
  | 'inflows'
  | 'importedIntermediate'
  | 'importedFinalDemand'
>;

/**
 * Fills the blocks a folder leaves out from the identities `x = Z1 + Y1 + e (− m) + ε` and
 * `x = 1'Z + v (+ used imports)`, and says so. Nothing given is changed.
 */
export function derive(given: GivenBlocks, findings: QualityFinding[]): Derived {
  const { square, kind } = given;
  const n = square.nodes.length;
  const zeros = () => new Float64Array(n);
  const exports = given.exports ?? zeros();
  const imports = given.imports ?? usedImports(given.importedIntermediate, n);
  const error = given.error ?? zeros();
  const rows = rowSums(square.values, n);
  const columns = columnSums(square.values, n);
  const used = kind === 'competitive' ? zeros() : imports;
  const inflow = kind === 'competitive' ? imports : zeros();
  const output = given.output ?? outputFrom(given, { rows, columns, exports, error, inflow, used });
  const finalDemand = given.finalDemand ?? output.map((x, i) => x - rows[i]! - exports[i]! + inflow[i]! - error[i]!);
  const valueAdded = given.valueAdded ?? output.map((x, j) => x - columns[j]! - used[j]!);
  note(given, findings);
  return {
    finalUses: given.finalUses ?? [{ region: onlyRegion(square), category: 'final_demand' }],
    finalDemand,
    valueAddedCategories: given.valueAddedCategories ?? ['value_added'],
    valueAdded,
    output,
    exports,
    imports,
    error,
    ...(given.outflows === undefined ? {} : { outflows: given.outflows }),
    ...(given.inflows === undefined ? {} : { inflows: given.inflows }),
    ...(given.importedIntermediate === undefined ? {} : { importedIntermediate: given.importedIntermediate }),
    ...(given.importedFinalDemand === undefined ? {} : { importedFinalDemand: given.importedFinalDemand }),
  };
}

function outputFrom(
  given: GivenBlocks,
  sums: Record<'rows' | 'columns' | 'exports' | 'error' | 'inflow' | 'used', Float64Array>,
) {
  const n = sums.rows.length;
  if (given.finalDemand !== undefined) {
    const final = rowSums(given.finalDemand, n);
    return final.map((y, i) => sums.rows[i]! + y + sums.exports[i]! + sums.error[i]! - sums.inflow[i]!);
  }
  if (given.valueAdded !== undefined) {
    const added = columnSums(given.valueAdded, n);
    return added.map((v, j) => sums.columns[j]! + v + sums.used[j]!);
  }
  throw fileMissing(given.folder, 'F.csv', {
    zh: '只有中间流量时，总产出无从得知。',
    en: 'Flows between nodes alone do not say what output is.',
  });
}

function note({ output, finalDemand, valueAdded }: GivenBlocks, findings: QualityFinding[]): void {
  const say = (rule: string, zh: string, en: string) => findings.push(finding(rule, 'information', 1, { zh, en }));
  if (output === undefined) {
    if (finalDemand !== undefined)
      say('output-derived', '总产出由行合计推算。', 'Output was derived from the row sums.');
    else say('output-derived', '总产出由列合计推算。', 'Output was derived from the column sums.');
  }
  if (finalDemand === undefined)
    say(
      'final-use-derived',
      '最终使用由总产出减中间使用推算，不分类别。',
      'Final use was derived as output less intermediate use, in one column.',
    );
  if (valueAdded === undefined)
    say(
      'value-added-derived',
      '增加值由总产出减中间投入推算，不分类别。',
      'Value added was derived as output less inputs, in one row.',
    );
}

/** The region of final use that nobody divided: the table's only one, else none. */
function onlyRegion({ nodes }: Square): string {
  const region = nodes[0]!.region;
  return nodes.every((node) => node.region === region) ? region : '';
}

function usedImports(imported: Float64Array | undefined, n: number): Float64Array {
  return imported === undefined ? new Float64Array(n) : columnSums(imported, n);
}

function rowSums(values: Float64Array, n: number): Float64Array {
  const width = values.length / n;
  return Float64Array.from({ length: n }, (_, i) => {
    let total = 0;
    for (let j = i * width; j < (i + 1) * width; j++) total += values[j]!;
    return total;
  });
}

export function columnSums(values: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let at = 0; at < values.length; at++) out[at % n]! += values[at]!;
  return out;
}
