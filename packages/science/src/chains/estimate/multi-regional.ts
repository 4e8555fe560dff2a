import { gras } from '../balance/ras.ts';
import type { CellMethods, InputOutputTable } from '../table.ts';
import { type FlowModel, tradeFlows } from './flows.ts';
import { reconcile } from './reconcile.ts';
import { type Adjustment, type RegionalTrade, regionalTrade } from './trade.ts';

/** Flows that were surveyed: they stay as they are, the rest is estimated around them. */
export interface SurveyedFlow {
  readonly fromRegion: number;
  readonly product: number;
  readonly toRegion: number;
  /** The using sector. */
  readonly sector: number;
  readonly value: number;
}

export interface EstimateOptions {
  readonly model: FlowModel;
  /** For each region, whether its outflows contain foreign trade; none by default. */
  readonly unparted?: readonly boolean[];
  readonly surveyed?: readonly SurveyedFlow[];
}

/** A multi-regional table made from single-region tables, with all that was assumed. */
export interface MultiRegionalEstimate {
  readonly table: InputOutputTable;
  readonly adjustments: readonly Adjustment[];
  /** Products whose flows could not be brought to their margins: largest residual. */
  readonly residuals: readonly { readonly product: number; readonly residual: number }[];
  /** Flows of each product between regions, own supply on the diagonal. */
  readonly flows: readonly Float64Array[];
}

/** What share of each region's use of a product comes from itself, from each other region and from abroad. */
interface Sourcing {
  /** `shares[i]`: `regions × regions`, column s sums to 1 less the import share. */
  readonly shares: readonly Float64Array[];
  readonly flows: readonly Float64Array[];
  /** `regions × products`. */
  readonly imported: Float64Array;
}

/**
 * A multi-regional table from competitive single-region tables of the same sectors. Trade margins are reconciled, flows
 * of each product estimated by `model` and brought to the margins, and every user in a region is taken to buy a product
 * from the same mix of origins (the Chenery–Moses assumption). Entries below zero stay with the region's own product.
 * Output and value added are the published ones.
 * @throws RangeError where the tables do not have the same sectors or are not competitive
 */
export function estimateMultiRegional(
  tables: readonly InputOutputTable[],
  { model, unparted = [], surveyed = [] }: EstimateOptions,
): MultiRegionalEstimate {
  const { trade, adjustments } = reconcile(regionalTrade(tables), unparted);
  const { flows, residuals } = tradeFlows(trade, model);
  const unplaced = placeResiduals(trade, flows);
  const sourcing = sourcingOf(trade, flows);
  const methodName =
    model.kind === 'gravity' ? 'gravity-ras' : model.kind === 'prior' ? 'prior-ras' : 'chenery-moses-ras';
  const table = assemble(tables, trade, sourcing, methodName);
  keepSurveyed(table, trade, surveyed);
  return { table, adjustments: [...adjustments, ...unplaced], residuals, flows: sourcing.flows };
}

/** What RAS could not place of a region's outflow stands in the error column, so that every row still balances. */
function placeResiduals(trade: RegionalTrade, flows: readonly Float64Array[]): Adjustment[] {
  const { regions, products } = trade;
  const listed: Adjustment[] = [];
  flows.forEach((between, product) => {
    for (let region = 0; region < regions; region++) {
      const at = region * products + product;
      const placed = sum(between.subarray(region * regions, (region + 1) * regions));
      const amount = trade.outflows[at]! - placed;
      trade.outflows[at] = placed;
      trade.error[at]! += amount;
      if (Math.abs(amount) > 1e-9 * Math.max(1, trade.output[at]!))
        listed.push({ reason: 'unmatched-outflow', region, product, amount });
    }
  });
  return listed;
}

function sourcingOf(trade: RegionalTrade, flows: readonly Float64Array[]): Sourcing {
  const { regions, products } = trade;
  const imported = new Float64Array(regions * products);
  const withOwn = flows.map((between) => between.slice());
  const shares = flows.map((between, i) => {
    const share = new Float64Array(regions * regions);
    for (let s = 0; s < regions; s++) {
      const at = s * products + i;
      const use = trade.use[at]!;
      const inflow = columnSum(between, s, regions);
      const own = use - inflow - trade.imports[at]!;
      withOwn[i]![s * regions + s] = own + trade.negativeUse[at]!;
      if (use <= 0) {
        share[s * regions + s] = 1;
        continue;
      }
      imported[at] = trade.imports[at]! / use;
      for (let r = 0; r < regions; r++)
        share[r * regions + s] = (r === s ? Math.max(0, own) : between[r * regions + s]!) / use;
    }
    return share;
  });
  return { shares, flows: withOwn, imported };
}

function columnSum(matrix: Float64Array, column: number, width: number): number {
  let total = 0;
  for (let at = column; at < matrix.length; at += width) total += matrix[at]!;
  return total;
}

function assemble(
  tables: readonly InputOutputTable[],
  trade: RegionalTrade,
  { shares, imported }: Sourcing,
  methodName: string,
): InputOutputTable {
  const { regions, products } = trade;
  const n = regions * products;
  const uses = tables[0]!.finalUses.length;
  const k = regions * uses;
  const intermediate = new Float64Array(n * n);
  const finalDemand = new Float64Array(n * k);
  const imports = new Float64Array(n);
  const importedFinalDemand = new Float64Array(n * k);
  const methods = methodCodes(n, k, methodName);
  tables.forEach((table, s) => {
    for (let i = 0; i < products; i++) {
      const share = shares[i]!;
      const abroad = imported[s * products + i]!;
      const spread = (value: number, put: (r: number, part: number) => void) => {
        if (value === 0) return 0;
        if (value < 0) {
          put(s, value);
          return 0;
        }
        for (let r = 0; r < regions; r++) if (share[r * regions + s]! > 0) put(r, value * share[r * regions + s]!);
        return value * abroad;
      };
      for (let j = 0; j < products; j++) {
        imports[s * products + j]! += spread(table.intermediate[i * products + j]!, (r, part) => {
          const at = (r * products + i) * n + s * products + j;
          intermediate[at] = part;
          methods.intermediate[at] = r === s ? own : between;
        });
      }
      for (let u = 0; u < uses; u++) {
        const where = s * uses + u;
        importedFinalDemand[(s * products + i) * k + where] = spread(table.finalDemand[i * uses + u]!, (r, part) => {
          const at = (r * products + i) * k + where;
          finalDemand[at] = part;
          methods.finalDemand[at] = r === s ? own : between;
        });
      }
    }
  });
  return {
    kind: 'multi-regional',
    unit: tables[0]!.unit,
    year: tables[0]!.year,
    estimate: true,
    nodes: tables.flatMap(({ nodes }) => nodes),
    intermediate,
    finalUses: tables.flatMap(({ finalUses }) => finalUses),
    finalDemand,
    ...valueAddedOf(tables),
    output: trade.output,
    exports: trade.exports,
    imports,
    error: trade.error,
    satellites: [],
    importedFinalDemand,
    methods,
  };
}

const own = 1;
const between = 2;
const surveyedCode = 3;

/** Zero cells are published zeros. */
function methodCodes(n: number, k: number, methodName: string): CellMethods {
  return {
    names: ['published', 'own-supply-share', methodName, 'surveyed'],
    intermediate: new Uint8Array(n * n),
    finalDemand: new Uint8Array(n * k),
  };
}

/** Value added by category, in the order of the nodes; categories are those of the first table. */
function valueAddedOf(tables: readonly InputOutputTable[]) {
  const valueAddedCategories = tables[0]!.valueAddedCategories;
  const products = tables[0]!.nodes.length;
  const n = tables.length * products;
  const valueAdded = new Float64Array(valueAddedCategories.length * n);
  tables.forEach((table, s) => {
    valueAddedCategories.forEach((_, row) => {
      valueAdded.set(table.valueAdded.subarray(row * products, (row + 1) * products), row * n + s * products);
    });
  });
  return { valueAddedCategories, valueAdded };
}

/**
 * Puts surveyed flows where they belong and brings the rest of their products back to what each region supplies and each
 * user takes, by GRAS over the cells that were not surveyed.
 */
function keepSurveyed(
  table: InputOutputTable,
  { regions, products }: RegionalTrade,
  surveyed: readonly SurveyedFlow[],
): void {
  const n = table.nodes.length;
  const k = table.finalUses.length;
  for (const product of new Set(surveyed.map((flow) => flow.product))) {
    const width = n + k;
    const block = new Float64Array(regions * width);
    for (let r = 0; r < regions; r++) {
      const row = r * products + product;
      block.set(table.intermediate.subarray(row * n, (row + 1) * n), r * width);
      block.set(table.finalDemand.subarray(row * k, (row + 1) * k), r * width + n);
    }
    const rows = Float64Array.from({ length: regions }, (_, r) => sum(block.subarray(r * width, (r + 1) * width)));
    const columns = Float64Array.from({ length: width }, (_, c) => columnSum(block, c, width));
    for (const { fromRegion, toRegion, sector, value } of surveyed.filter((flow) => flow.product === product)) {
      const column = toRegion * products + sector;
      rows[fromRegion]! -= value;
      columns[column]! -= value;
      block[fromRegion * width + column] = 0;
    }
    const { values } = gras(block, { rows, columns, mostSteps: 5000 });
    for (let r = 0; r < regions; r++) {
      const row = r * products + product;
      table.intermediate.set(values.subarray(r * width, r * width + n), row * n);
      table.finalDemand.set(values.subarray(r * width + n, (r + 1) * width), row * k);
    }
  }
  for (const { fromRegion, product, toRegion, sector, value } of surveyed) {
    const at = (fromRegion * products + product) * n + toRegion * products + sector;
    table.intermediate[at] = value;
    table.methods!.intermediate[at] = surveyedCode;
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
