import type { CellMethods, InputOutputTable } from '../table.ts';
import { type FlowModel, tradeFlows } from './flows.ts';

/** Where things stand in a table. */
interface Layout {
  readonly regions: number;
  readonly products: number;
  /** `[i · regions + r]`: the node that makes product i in region r, −1 where there is none. */
  readonly nodes: Int32Array;
  readonly blocks: readonly Block[];
}

/** Deliveries to one kind of users, `n × users`. */
interface Block {
  readonly values: Float64Array;
  readonly codes: Uint8Array | undefined;
  /** The region of each user. */
  readonly regionOf: Uint32Array;
}

/**
 * The same multi-regional table with its flows between regions estimated anew by another model. What the table fixes
 * stays: what every user buys of each product from its own region, from all other regions together and from abroad, what
 * each region delivers to all others together, output and value added, surveyed cells, entries below zero. Only who
 * delivers to whom is estimated again: by the model, brought to these margins by RAS, all users of a region buying from
 * the same mix of origins. The regions of the model are those of the table, in order of appearance. What RAS cannot place
 * of a region's deliveries stands in the error column, so that every row still balances.
 */
export function withFlowModel(table: InputOutputTable, model: FlowModel): InputOutputTable {
  const fresh = {
    ...table,
    estimate: true,
    intermediate: table.intermediate.slice(),
    finalDemand: table.finalDemand.slice(),
    error: table.error.slice(),
    ...(table.methods === undefined ? {} : { methods: methodsOf(table.methods, model) }),
  };
  const layout = layoutOf(fresh);
  const surveyed = table.methods?.names.indexOf('surveyed') ?? -1;
  const { flows } = tradeFlows(margins(layout, surveyed), model);
  const drift = new Float64Array(table.nodes.length);
  for (const [product, between] of flows.entries()) spread(layout, surveyed, product, between, drift);
  drift.forEach((amount, i) => {
    if (Math.abs(amount) > 1e-9 * Math.max(1, table.output[i]!)) fresh.error[i]! += amount;
  });
  return fresh;
}

/** The name a cell carries that was estimated by the model. */
function methodOf({ kind }: FlowModel): string {
  return kind === 'gravity' ? 'gravity-ras' : kind === 'prior' ? 'prior-ras' : 'chenery-moses-ras';
}

const estimated = /^(gravity|prior|chenery-moses)-ras$/u;

function methodsOf({ names, intermediate, finalDemand }: CellMethods, model: FlowModel): CellMethods {
  const renamed = names.map((name) => (estimated.test(name) ? methodOf(model) : name));
  return { names: renamed, intermediate: intermediate.slice(), finalDemand: finalDemand.slice() };
}

function layoutOf({ nodes, finalUses, intermediate, finalDemand, methods }: InputOutputTable): Layout {
  const regions = [...new Set(nodes.map(({ region }) => region))];
  const sectors = [...new Set(nodes.map(({ sector }) => sector))];
  const number = new Map(regions.map((region, r) => [region, r]));
  const productOf = new Map(sectors.map((sector, i) => [sector, i]));
  const at = new Int32Array(regions.length * sectors.length).fill(-1);
  nodes.forEach(({ region, sector }, node) => {
    at[productOf.get(sector)! * regions.length + number.get(region)!] = node;
  });
  const places = (users: readonly { readonly region: string }[]) =>
    Uint32Array.from(users, ({ region }) => number.get(region) ?? regions.length);
  return {
    regions: regions.length,
    products: sectors.length,
    nodes: at,
    blocks: [
      { values: intermediate, codes: methods?.intermediate, regionOf: places(nodes) },
      { values: finalDemand, codes: methods?.finalDemand, regionOf: places(finalUses) },
    ],
  };
}

/** Calls back for every cell of a product from another region to a user that is estimated anew: not surveyed, not negative. */
function eachFree(
  { regions, nodes }: Layout,
  { values, codes, regionOf }: Block,
  surveyed: number,
  product: number,
  user: number,
  take: (at: number, from: number) => void,
): void {
  for (let r = 0; r < regions; r++) {
    const node = nodes[product * regions + r]!;
    const at = node * regionOf.length + user;
    if (node < 0 || r === regionOf[user] || values[at]! < 0) continue;
    if (codes === undefined || codes[at] !== surveyed) take(at, r);
  }
}

/** What each region delivers to all others and receives from them, `regions × products`. */
function margins(layout: Layout, surveyed: number) {
  const { regions, products, blocks } = layout;
  const outflows = new Float64Array(regions * products);
  const inflows = new Float64Array(regions * products);
  for (const block of blocks) {
    for (let product = 0; product < products; product++) {
      for (const [user, region] of block.regionOf.entries()) {
        if (region === regions) continue;
        eachFree(layout, block, surveyed, product, user, (at, from) => {
          outflows[from * products + product]! += block.values[at]!;
          inflows[region * products + product]! += block.values[at]!;
        });
      }
    }
  }
  return { regions, products, outflows, inflows };
}

/** Splits what each user buys of a product from outside by its region's new origins; notes by how much rows change. */
function spread(layout: Layout, surveyed: number, product: number, between: Float64Array, drift: Float64Array): void {
  const { regions, nodes, blocks } = layout;
  for (const block of blocks) {
    const { values, codes, regionOf } = block;
    for (const [user, region] of regionOf.entries()) {
      if (region === regions) continue;
      let bought = 0;
      let weight = 0;
      let code = 0;
      eachFree(layout, block, surveyed, product, user, (at, from) => {
        bought += values[at]!;
        weight += between[from * regions + region]!;
        code = Math.max(code, codes?.[at] ?? 0);
      });
      if (!(bought > 0 && weight > 0)) continue;
      eachFree(layout, block, surveyed, product, user, (at, from) => {
        const value = (bought * between[from * regions + region]!) / weight;
        drift[nodes[product * regions + from]!]! += values[at]! - value;
        values[at] = value;
        if (codes !== undefined) codes[at] = value > 0 ? code : 0;
      });
    }
  }
}
