import { kernelBytes } from './generated/kernels.ts';

/** What the compiled module exports; addresses and counts are 32-bit integers. */
export interface CompiledKernels {
  packBits(rows: number, columns: number, columnStart: number, columnItems: number, bits: number): void;
  coPresence(rows: number, columns: number, bits: number, counts: number, from: number, to: number): void;
  outlookOfRows(
    columns: number,
    rowStart: number,
    rowItems: number,
    totals: number,
    values: number,
    gainTotals: number,
    deviation: number,
    plain: number,
    weighted: number,
    out: number,
    from: number,
    to: number,
  ): void;
  relatednessSums(
    columns: number,
    rowStart: number,
    rowItems: number,
    packed: number,
    weights: number,
    plain: number,
    weighted: number,
    from: number,
    to: number,
  ): void;
  factorise(
    order: number,
    values: number,
    pivots: number,
    panel: number,
    packedLeft: number,
    packedRight: number,
    scratch: number,
  ): void;
  descend(
    order: number,
    factors: number,
    across: number,
    along: number,
    unit: boolean,
    x: number,
    columns: number,
    growing: boolean,
    packedLeft: number,
    packedRight: number,
    scratch: number,
  ): void;
  ascend(
    order: number,
    factors: number,
    across: number,
    along: number,
    unit: boolean,
    x: number,
    columns: number,
    packedLeft: number,
    packedRight: number,
    scratch: number,
  ): void;
  multiply(
    rows: number,
    inner: number,
    columns: number,
    left: number,
    right: number,
    target: number,
    packedLeft: number,
    packedRight: number,
    scratch: number,
  ): void;
  sweep(order: number, columns: number, values: number, right: number, x: number, sums: number): number;
  fitnessSteps(
    rows: number,
    columns: number,
    rowStart: number,
    rowItems: number,
    columnStart: number,
    fitness: number,
    complexity: number,
    sums: number,
    steps: number,
  ): void;
  arioStep(
    nodes: number,
    tiles: number,
    sectors: number,
    sectorStart: number,
    flows: number,
    delivered: number,
    weight: number,
    extra: number,
    fixed: number,
    production: number,
    wanted: number,
    duration: number,
    restoration: number,
    use: number,
    stock: number,
    share: number,
    orders: number,
  ): void;
  esriCascade(
    header: number,
    firms: number,
    sectors: number,
    tolerance: number,
    cut: number,
    most: number,
    substitute: boolean,
    denseAt: number,
  ): number;
  esriSummary(header: number, least: number): number;
  esriClear(header: number): void;
  esriLanesPass(
    header: number,
    firms: number,
    sectors: number,
    odd: boolean,
    fresh: boolean,
    mask: number,
    substitute: boolean,
  ): void;
  esriLanesTake(header: number, firms: number, sectors: number, odd: boolean, touched: number): void;
}

/**
 * One call's own linear memory with the kernels on it. Nothing is shared between calls and nothing is freed: the memory
 * goes when the arena does.
 */
export interface Arena {
  readonly kernels: CompiledKernels;
  /** Zeroed room for so many bytes, on a 64-byte boundary; returns its address. */
  reserve(bytes: number): number;
  /** Copies an array in; returns its address. */
  put(values: Float64Array | Uint32Array): number;
  doubles(address: number, length: number): Float64Array<ArrayBuffer>;
  integers(address: number, length: number): Uint32Array<ArrayBuffer>;
}

const PAGE = 65536;
let compiled: WebAssembly.Module | undefined;

/** The bytes of a base64 text; a plain loop, because it runs once, before anything is compiled. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

export function openArena(): Arena {
  compiled ??= new WebAssembly.Module(bytesOf(kernelBytes));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  let top = 0;
  const reserve = (bytes: number) => {
    const address = top;
    top = Math.ceil((top + bytes) / 64) * 64;
    const pages = Math.ceil((top - memory.buffer.byteLength) / PAGE);
    if (pages > 0) memory.grow(pages);
    return address;
  };
  return {
    kernels: exports as unknown as CompiledKernels,
    reserve,
    put(values) {
      const address = reserve(values.byteLength);
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      new Uint8Array(memory.buffer, address, values.byteLength).set(bytes);
      return address;
    },
    doubles: (address, length) => new Float64Array(memory.buffer, address, length),
    integers: (address, length) => new Uint32Array(memory.buffer, address, length),
  };
}
