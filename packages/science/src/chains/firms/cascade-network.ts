import type { CascadeNetwork } from '../../kernels/index.ts';
import { ESSENTIAL, type Essentials, essentialTable, NON_ESSENTIAL } from './essential.ts';
import { countingSort, type Network } from './network.ts';

/** Lays a network out for cascades: see {@link CascadeNetwork}. */
export function cascadeNetwork(network: Network, essentials: Essentials): CascadeNetwork {
  const { firms, start, customer, value, industryOf, industries } = network;
  const kinds = essentialTable(network, essentials);
  const links = customer.length;
  const supplierOf = new Uint32Array(links);
  for (let i = 0; i < firms; i++) supplierOf.fill(i, start[i], start[i + 1]);
  const inputs = countingSort(customer, firms, linksByKind(network, kinds, supplierOf));
  const { outSlot, firmSlot, slotStart, slotInverse } = slotsOf(network, kinds, inputs, supplierOf);
  const output = new Float64Array(firms);
  for (let at = 0; at < links; at++) output[supplierOf[at]!]! += value[at]!;
  const sectorOutput = new Float64Array(industries.length);
  for (let k = 0; k < firms; k++) sectorOutput[industryOf[k]!]! += output[k]!;
  return {
    firms,
    sectors: industries.length,
    outStart: start,
    outBuyer: customer,
    outSlot,
    outValue: value,
    inStart: inputs.start,
    inSupplier: inputs.order.map((at) => supplierOf[at]!),
    inValue: picked(value, inputs.order),
    firmSlot,
    slotStart,
    slotInverse,
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
  kinds: Uint8Array,
  supplierOf: Uint32Array,
): Uint32Array {
  const keys = new Uint32Array(customer.length);
  for (let at = 0; at < keys.length; at++) {
    const industry = industryOf[supplierOf[at]!]!;
    const kind = kinds[industry * industries.length + industryOf[customer[at]!]!]!;
    keys[at] = kind === ESSENTIAL ? industry : industries.length + (kind === NON_ESSENTIAL ? 0 : 1);
  }
  return countingSort(keys, industries.length + 2).order;
}

/** One slot per essential type of each buyer, one for what is not essential and counts, one for what does not. */
function slotsOf(
  { firms, value, industryOf, industries, customer }: Network,
  kinds: Uint8Array,
  inputs: { order: Uint32Array; start: Uint32Array },
  supplierOf: Uint32Array,
) {
  const outSlot = new Uint32Array(value.length);
  const firmSlot = new Uint32Array(firms + 1);
  const slotStart = new Uint32Array(value.length + 1);
  const slotInverse = new Float64Array(value.length);
  let slots = 0;
  for (let i = 0; i < firms; i++) {
    let bought = 0;
    for (let at = inputs.start[i]!; at < inputs.start[i + 1]!; at++) bought += value[inputs.order[at]!]!;
    let last = -1;
    for (let at = inputs.start[i]!; at < inputs.start[i + 1]!; at++) {
      const link = inputs.order[at]!;
      const industry = industryOf[supplierOf[link]!]!;
      const kind = kinds[industry * industries.length + industryOf[customer[link]!]!]!;
      const group = kind === ESSENTIAL ? industry : industries.length + kind;
      if (group !== last) {
        last = group;
        slotStart[slots++] = at;
        // Summed first, inverted below.
        slotInverse[slots - 1] = kind === NON_ESSENTIAL ? bought : 0;
      }
      if (kind === ESSENTIAL) slotInverse[slots - 1]! += value[link]!;
      outSlot[link] = slots - 1;
    }
    firmSlot[i + 1] = slots;
  }
  slotStart[slots] = value.length;
  const inverse = slotInverse.slice(0, slots).map((total) => (total > 0 ? 1 / total : 0));
  return { outSlot, firmSlot, slotStart: slotStart.slice(0, slots + 1), slotInverse: inverse };
}
