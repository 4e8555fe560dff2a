import { ARIO_TILE, type ArioArrays, type ArioStep, arioModel } from '../../kernels/index.ts';
import type { InputOutputTable, TableNode } from '../table.ts';
import { type LocalUse, localUse } from './local-use.ts';
import { bindingInputs, checkParameters, perSector } from './parameter-checks.ts';
import type { ShockParameters } from './parameters.ts';

/** A column of final use of the model: a region's category, or exports and the published error. */
export interface FinalColumn {
  readonly region: string;
  readonly category: string;
}

/**
 * A table made ready for shocks. Inside, nodes stand sorted by sector (`order[k]` is the table's node at place k);
 * results speak of the table's own order. Money is per step. One run at a time: runs share the kernel's memory.
 */
export interface ShockModel {
  readonly parameters: ShockParameters;
  readonly unit: string;
  readonly estimate: boolean;
  readonly nodes: readonly TableNode[];
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly finalColumns: readonly FinalColumn[];
  readonly order: Uint32Array;
  /** By place: sector and region of a node. */
  readonly sectorOf: Uint32Array;
  readonly regionOf: Uint32Array;
  /** By place: normal output per step. */
  readonly normal: Float64Array;
  /** By place: productive capital. */
  readonly capital: Float64Array;
  /** By place × final column: final demand per step. */
  readonly final: Float64Array;
  /** By place: orders for intermediate use per step, undisturbed. */
  readonly normalOrders: Float64Array;
  readonly arrays: ArioArrays;
  readonly step: ArioStep;
  /** Undisturbed stocks and shares, `[tile][sector][8]`. */
  readonly startStock: Float64Array;
  /** How far a short stock holds production back, 0 to 1, `[tile][sector][8]`; undefined where every stock does in full. */
  readonly essential: Float64Array | undefined;
  /** Sums of flows by input sector, `[tile][sector][8]`. */
  readonly flowSums: Float64Array;
}

/**
 * Makes a table ready for shocks. In a competitive table the part of each row that is imported is taken out of its use:
 * imports are assumed to go on.
 */
export function shockModel(table: InputOutputTable, parameters: ShockParameters): ShockModel {
  checkParameters(parameters);
  const n = table.nodes.length;
  if (n === 0) throw new RangeError('A table without nodes cannot be shocked.');
  const sectors = [...new Set(table.nodes.map((node) => node.sector))];
  const regions = [...new Set(table.nodes.map((node) => node.region))];
  const sectorIndex = new Map(sectors.map((sector, s) => [sector, s]));
  const regionIndex = new Map(regions.map((region, r) => [region, r]));
  const order = Uint32Array.from(
    table.nodes
      .map((node, i) => [sectorIndex.get(node.sector)!, i] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    ([, i]) => i,
  );
  const sectorOf = Uint32Array.from(order, (i) => sectorIndex.get(table.nodes[i]!.sector)!);
  const local = localUse(table);
  const { arrays, step } = arioModel(startsOf(sectorOf, sectors.length));
  const perStep = 1 / parameters.stepsPerYear;
  const normal = Float64Array.from(order, (i) => Math.max(0, table.output[i]!) * perStep);
  fillFlows(arrays, local, order, perStep);
  arrays.duration.set(perSector(parameters.inventory, sectors, 'inventory').map((d) => (d === Infinity ? 0 : d)));
  const restoration = parameters.model === 'base' ? 1 : parameters.restoration;
  arrays.restoration.set(perSector(restoration, sectors, 'restoration').map((steps) => 1 / steps));
  const flowSums = sumFlows(arrays);
  const essential = new Float64Array(flowSums.length).fill(1);
  const startStock = fillUse(arrays, flowSums, normal, parameters, { sectors, sectorOf, essential });
  return {
    parameters,
    unit: table.unit,
    estimate: table.estimate,
    nodes: table.nodes,
    regions,
    sectors,
    finalColumns: local.columns,
    order,
    sectorOf,
    regionOf: Uint32Array.from(order, (i) => regionIndex.get(table.nodes[i]!.region)!),
    normal,
    capital: capitalOf(table, order, parameters.capitalRatio),
    final: finalByPlace(local, order, perStep),
    normalOrders: ordersOf(arrays),
    arrays,
    step,
    startStock,
    essential: essential.some((degree) => degree < 1) ? essential : undefined,
    flowSums,
  };
}

function startsOf(sectorOf: Uint32Array, sectors: number): Uint32Array {
  const start = new Uint32Array(sectors + 1);
  for (const s of sectorOf) start[s + 1]!++;
  for (let s = 0; s < sectors; s++) start[s + 1]! += start[s]!;
  return start;
}

function fillFlows({ flows, nodes }: ArioArrays, local: LocalUse, order: Uint32Array, perStep: number): void {
  for (let i = 0; i < nodes; i++) {
    const row = order[i]! * nodes;
    const scale = perStep * local.share[order[i]!]!;
    for (let j = 0; j < nodes; j++) {
      const value = local.intermediate[row + order[j]!]! * scale;
      flows[((j >> 3) * nodes + i) * ARIO_TILE + (j & 7)] = value;
    }
  }
}

/** Σ of flows over the suppliers of each sector, `[tile][sector][8]`. */
function sumFlows({ flows, nodes, sectors, tiles, sectorStart, use }: ArioArrays): Float64Array {
  const sums = new Float64Array(use.length);
  for (let t = 0; t < tiles; t++) {
    for (let s = 0; s < sectors; s++) {
      for (let i = sectorStart[s]!; i < sectorStart[s + 1]!; i++) {
        for (let k = 0; k < ARIO_TILE; k++) {
          sums[(t * sectors + s) * ARIO_TILE + k]! += flows[(t * nodes + i) * ARIO_TILE + k]!;
        }
      }
    }
  }
  return sums;
}

/** Input coefficients into `use`, how far each binds; returns the stocks held for normal output, infinite where one never does. */
function fillUse(
  { use, nodes, sectors }: ArioArrays,
  flowSums: Float64Array,
  normal: Float64Array,
  { inventory, inputThreshold, essential }: ShockParameters,
  of: { readonly sectors: readonly string[]; readonly sectorOf: Uint32Array; readonly essential: Float64Array },
): Float64Array {
  const duration = perSector(inventory, of.sectors, 'inventory');
  const degreeOf = bindingInputs(essential, of.sectors);
  const stock = new Float64Array(use.length);
  for (let j = 0; j < nodes; j++) {
    for (let s = 0; s < sectors; s++) {
      const at = ((j >> 3) * sectors + s) * ARIO_TILE + (j & 7);
      const coefficient = normal[j]! > 0 ? flowSums[at]! / normal[j]! : 0;
      use[at] = Math.max(0, coefficient);
      const degree = coefficient > inputThreshold ? degreeOf(s, of.sectorOf[j]!) : 0;
      if (degree > 0) of.essential[at] = degree;
      stock[at] = degree > 0 ? coefficient * normal[j]! * duration[s]! : Infinity;
    }
  }
  return stock;
}

function ordersOf({ flows, nodes, tiles }: ArioArrays): Float64Array {
  const orders = new Float64Array(nodes);
  for (let t = 0; t < tiles; t++) {
    for (let i = 0; i < nodes; i++) {
      for (let k = 0; k < ARIO_TILE; k++) orders[i]! += flows[(t * nodes + i) * ARIO_TILE + k]!;
    }
  }
  return orders;
}

function finalByPlace(local: LocalUse, order: Uint32Array, perStep: number): Float64Array {
  const f = local.columns.length;
  const final = new Float64Array(order.length * f);
  for (let i = 0; i < order.length; i++) {
    for (let c = 0; c < f; c++) final[i * f + c] = local.final[order[i]! * f + c]! * perStep;
  }
  return final;
}

/** Capital by the ratio to a year's value added `x_j − Σ_i Z_ij`, zero where that is negative. */
function capitalOf(table: InputOutputTable, order: Uint32Array, ratio: number): Float64Array {
  const n = table.nodes.length;
  const added = Float64Array.from(table.output);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) added[j]! -= table.intermediate[i * n + j]!;
  if (table.kind !== 'competitive') for (let j = 0; j < n; j++) added[j]! -= table.imports[j]!;
  return Float64Array.from(order, (j) => Math.max(0, added[j]!) * ratio);
}
