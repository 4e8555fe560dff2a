import type { CascadeNetwork } from '../../kernels/index.ts';
import { type Essentials, essentialTable } from './essential.ts';
import { countingSort, type Network } from './network.ts';

/** A network for cascades that also knows, by slot, how essential its input is: 0 for what is not, or plays no part. */
export interface FirmCascadeNetwork extends CascadeNetwork {
  readonly slotEssential: Float64Array;
}

/** Lays a network out for cascades: see {@link CascadeNetwork}. */
export function cascadeNetwork(network: Network, essentials: Essentials): FirmCascadeNetwork {
  const { firms, start, customer, value, industryOf, industries } = network;
  const degrees = essentialTable(network, essentials);
  const links = customer.length;
  const supplierOf = new Uint32Array(links);
  for (let i = 0; i < firms; i++) supplierOf.fill(i, start[i], start[i + 1]);
  const inputs = countingSort(customer, firms, linksByKind(network, degrees, supplierOf));
  const slots = slotsOf(network, degrees, inputs, supplierOf);
  const output = new Float64Array(firms);
  for (let at = 0; at < links; at++) output[supplierOf[at]!]! += value[at]!;
  const sectorOutput = new Float64Array(industries.length);
  for (let k = 0; k < firms; k++) sectorOutput[industryOf[k]!]! += output[k]!;
  return {
    firms,
    sectors: industries.length,
    outStart: start,
    outBuyer: customer,
    outValue: value,
    inStart: inputs.start,
    inSupplier: inputs.order.map((at) => supplierOf[at]!),
    inValue: picked(value, inputs.order),
    ...slots,
    outInverse: output.map((sales) => (sales > 0 ? 1 / sales : 0)),
    sectorOf: industryOf,
    output,
    sectorOutput,
  };
}

// A loop: mapping with from() takes many times as long over millions of links.
function picked(values: Float64Array, places: Uint32Array): Float64Array {
  const out = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) out[at] = values[places[at]!]!;
  return out;
}

/** Links in the order a buyer's slots need: essential ones by the supplier's industry, then the others that count, then the rest. */
function linksByKind(
  { customer, industryOf, industries }: Network,
  degrees: Float64Array,
  supplierOf: Uint32Array,
): Uint32Array {
  const keys = new Uint32Array(customer.length);
  for (let at = 0; at < keys.length; at++) {
    const industry = industryOf[supplierOf[at]!]!;
    const degree = degrees[industry * industries.length + industryOf[customer[at]!]!]!;
    keys[at] = degree > 0 ? industry : industries.length + (degree === 0 ? 0 : 1);
  }
  return countingSort(keys, industries.length + 2).order;
}

/**
 * One slot per essential type of each buyer, one for what is not essential and counts, one for what does not. A slot's inverse
 * turns the value lost in it into the share of output lost: `max(e / Σ_slot, 1 / Σ_all)` at degree e, `1 / Σ_all` at 0.
 */
function slotsOf(
  { firms, value, industryOf, industries, customer }: Network,
  degrees: Float64Array,
  inputs: { order: Uint32Array; start: Uint32Array },
  supplierOf: Uint32Array,
) {
  const outSlot = new Uint32Array(value.length);
  const firmSlot = new Uint32Array(firms + 1);
  const slotStart = new Uint32Array(value.length + 1);
  const slotInverse = new Float64Array(value.length);
  const slotEssential = new Float64Array(value.length);
  let slots = 0;
  for (let i = 0; i < firms; i++) {
    let bought = 0;
    for (let at = inputs.start[i]!; at < inputs.start[i + 1]!; at++) bought += value[inputs.order[at]!]!;
    let last = -1;
    let total = 0;
    for (let at = inputs.start[i]!; at < inputs.start[i + 1]!; at++) {
      const link = inputs.order[at]!;
      const industry = industryOf[supplierOf[link]!]!;
      const degree = degrees[industry * industries.length + industryOf[customer[link]!]!]!;
      const group = degree > 0 ? industry : industries.length - degree;
      if (group !== last) {
        last = group;
        total = 0;
        slotStart[slots++] = at;
        slotEssential[slots - 1] = Math.max(0, degree);
      }
      total += value[link]!;
      slotInverse[slots - 1] = inverseOf(degree, total, bought);
      outSlot[link] = slots - 1;
    }
    firmSlot[i + 1] = slots;
  }
  slotStart[slots] = value.length;
  return {
    outSlot,
    firmSlot,
    slotStart: slotStart.slice(0, slots + 1),
    slotInverse: slotInverse.slice(0, slots),
    slotEssential: slotEssential.slice(0, slots),
  };
}

function inverseOf(degree: number, total: number, bought: number): number {
  if (degree < 0) return 0;
  return degree > 0 ? Math.max(degree / total, 1 / bought) : 1 / bought;
}
