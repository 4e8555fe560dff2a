import { valueAddedTotals } from '../balance/index.ts';
import type { InputOutputTable } from '../table.ts';
import { crossHauling, fleggQuotients, simpleLocationQuotients } from './location.ts';

/** What is known of a region beside the national table: output by sector, in the order and unit of the table. */
export interface RegionalMargins {
  readonly region: string;
  readonly output: Float64Array;
  /** Total of each final use, in the order of the table's; by default the nation's times the region's share of value added. */
  readonly finalUse?: Float64Array;
}

export type TradeMethod = { readonly kind: 'flq'; readonly delta?: number } | { readonly kind: 'charm' };

/**
 * Single-region competitive tables from a national one and regional margins, without a survey: the nation's technical
 * coefficients and its mix of products in each final use hold in every region. What a region does not make itself comes in:
 * by FLQ for inputs and simple location quotients for final use, or by CHARM. Imports and exports abroad are shared out in
 * proportion to use and output.
 * @throws RangeError where the national table is not competitive, or margins have another length
 */
export function regionalise(
  nation: InputOutputTable,
  margins: readonly RegionalMargins[],
  method: TradeMethod,
): InputOutputTable[] {
  if (nation.kind !== 'competitive') throw new RangeError('The national table must be competitive.');
  const total = new Float64Array(nation.nodes.length);
  for (const { region, output } of margins) {
    if (output.length !== total.length) throw new RangeError(`Region ${region} must have ${total.length} sectors.`);
    output.forEach((x, i) => {
      total[i]! += x;
    });
  }
  const added = valueAddedTotals(nation);
  const nationAdded = added.reduce((sum, value) => sum + value, 0);
  return margins.map((one) => {
    const share = one.output.reduce((sum, x, j) => sum + (x * added[j]!) / (nation.output[j] || 1), 0) / nationAdded;
    return regionTable(nation, one, share, total, method);
  });
}

function regionTable(
  nation: InputOutputTable,
  { region, output, finalUse }: RegionalMargins,
  share: number,
  total: Float64Array,
  method: TradeMethod,
): InputOutputTable {
  const n = output.length;
  const k = nation.finalUses.length;
  const ratio = output.map((x, j) => (nation.output[j]! > 0 ? x / nation.output[j]! : 0));
  const intermediate = nation.intermediate.map((value, at) => value * ratio[at % n]!);
  const national = nation.finalUses.map((_, u) => columnSum(nation.finalDemand, u, k));
  const finalDemand = nation.finalDemand.map((value, at) => {
    const u = at % k;
    return value * (finalUse === undefined ? share : national[u] === 0 ? 0 : finalUse[u]! / national[u]!);
  });
  const trade = tradeOf(nation, { output, intermediate, finalDemand, total, ratio }, method);
  return {
    ...nation,
    estimate: true,
    nodes: nation.nodes.map(({ sector }) => ({ region, sector })),
    finalUses: nation.finalUses.map(({ category }) => ({ region, category })),
    intermediate,
    finalDemand,
    valueAdded: nation.valueAdded.map((value, at) => value * ratio[at % n]!),
    output,
    ...trade,
    satellites: [],
  };
}

interface RegionBlocks {
  readonly output: Float64Array;
  readonly intermediate: Float64Array;
  readonly finalDemand: Float64Array;
  /** Output of all regions. */
  readonly total: Float64Array;
  readonly ratio: Float64Array;
}

/** Trade with other regions by the method, trade abroad in proportion; the balance that neither explains flows in or out. */
function tradeOf(nation: InputOutputTable, blocks: RegionBlocks, method: TradeMethod) {
  const { output, intermediate, finalDemand, total, ratio } = blocks;
  const n = output.length;
  const k = nation.finalUses.length;
  const quotients =
    method.kind === 'flq' ? fleggQuotients({ region: output, nation: total }, method.delta ?? 0.3) : undefined;
  const simple = simpleLocationQuotients({ region: output, nation: total });
  const exports = new Float64Array(n);
  const imports = new Float64Array(n);
  const outflows = new Float64Array(n);
  const inflows = new Float64Array(n);
  const error = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const inputs = intermediate.subarray(i * n, (i + 1) * n);
    const final = finalDemand.subarray(i * k, (i + 1) * k);
    const use = sum(inputs) + sum(final);
    const nationUse =
      sum(nation.intermediate.subarray(i * n, (i + 1) * n)) + sum(nation.finalDemand.subarray(i * k, (i + 1) * k));
    const abroad = nationUse > 0 ? Math.max(0, use) / nationUse : 0;
    imports[i] = nation.imports[i]! * abroad;
    exports[i] = nation.exports[i]! * ratio[i]!;
    error[i] = nation.error[i]! * ratio[i]!;
    const supply = output[i]! - exports[i]! - error[i]!;
    const needed = use - imports[i]!;
    if (quotients === undefined) {
      const nationSide = {
        output: nation.output[i]!,
        use: nationUse,
        exports: nation.exports[i]!,
        imports: nation.imports[i]!,
      };
      const { outflow, inflow } = crossHauling({ output: supply, use: needed }, nationSide);
      outflows[i] = outflow;
      inflows[i] = inflow;
    } else {
      let wanted = 0;
      inputs.forEach((value, j) => {
        wanted += value * (1 - quotients[i * n + j]!);
      });
      wanted += sum(final) * (1 - Math.min(1, simple[i]!));
      inflows[i] = Math.max(0, Math.min(wanted, needed), needed - supply);
      outflows[i] = supply - needed + inflows[i]!;
    }
  }
  return {
    exports: exports.map((value, i) => value + outflows[i]!),
    imports: imports.map((value, i) => value + inflows[i]!),
    outflows,
    inflows,
    error,
  };
}

function columnSum(values: Float64Array, column: number, width: number): number {
  let total = 0;
  for (let at = column; at < values.length; at += width) total += values[at]!;
  return total;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
