import { createHash } from 'node:crypto';
import type { Network } from '@yanzhen/science/chains/firms';

const magic = 'YZFIRMS1';
const word = 8;

const columns = [
  ['regionOf', Uint32Array],
  ['industryOf', Uint32Array],
  ['size', Float64Array],
  ['start', Uint32Array],
  ['customer', Uint32Array],
  ['value', Float64Array],
] as const;

type Header = Pick<Network, 'names' | 'firms' | 'regions' | 'industries' | 'unit' | 'synthetic'> & {
  readonly links: number;
};

function headerOf({ names, firms, regions, industries, unit, synthetic, customer }: Network): Header {
  return { names, firms, regions, industries, unit, synthetic, links: customer.length };
}

/**
 * A network as bytes: the magic `YZFIRMS1`, the length of a JSON header (little-endian, eight bytes), the header, and the
 * columns in little-endian, each beginning at a multiple of eight.
 */
export function encodeNetwork(network: Network): Uint8Array<ArrayBuffer> {
  const header = Buffer.from(JSON.stringify(headerOf(network)));
  const start = 2 * word + padded(header.byteLength);
  const size = columns.reduce((sum, [name]) => sum + padded(network[name].byteLength), start);
  const out = new Uint8Array(size);
  out.set(Buffer.from(magic), 0);
  new DataView(out.buffer).setBigUint64(word, BigInt(header.byteLength), true);
  out.set(header, 2 * word);
  let at = start;
  for (const [name] of columns) {
    const { buffer, byteOffset, byteLength } = network[name];
    out.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return out;
}

/**
 * The network that `encodeNetwork` wrote.
 * @param shared puts the columns into memory that worker threads see
 * @throws RangeError when the bytes are no network or end too early
 */
export function decodeNetwork(bytes: Uint8Array, { shared = false } = {}): Network {
  if (Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') !== magic)
    throw new RangeError(`Expected a network that begins with ${magic}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(word, true));
  if (2 * word + length > bytes.byteLength) throw new RangeError('The header of the network is cut short.');
  const text = new TextDecoder().decode(bytes.subarray(2 * word, 2 * word + length));
  const { links, ...header } = JSON.parse(text) as Header;
  const counts = { start: header.firms + 1, customer: links, value: links };
  let at = 2 * word + padded(length);
  const read = columns.map(([name, Type]) => {
    const count = name in counts ? counts[name as keyof typeof counts] : header.firms;
    const size = count * Type.BYTES_PER_ELEMENT;
    if (at + size > bytes.byteLength) throw new RangeError('The columns of the network are cut short.');
    const buffer = shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size);
    new Uint8Array(buffer).set(bytes.subarray(at, at + size));
    at += padded(size);
    return [name, new Type(buffer as ArrayBuffer)];
  });
  return { ...header, names: header.names, ...Object.fromEntries(read) } as Network;
}

/** SHA-256 (hex) of what a network says: firms, links and all labels. */
export function hashNetwork(network: Network): string {
  const hash = createHash('sha256').update(`yanzhen-network/1\n${JSON.stringify(headerOf(network))}\n`);
  for (const [name] of columns) {
    const { buffer, byteOffset, byteLength } = network[name];
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return hash.digest('hex');
}

function padded(size: number): number {
  return Math.ceil(size / word) * word;
}
