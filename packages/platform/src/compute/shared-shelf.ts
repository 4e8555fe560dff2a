import { ByteCache } from './byte-cache.ts';

/** Where bulk data come from before they are shared: the store. */
export interface Shelf<T> {
  /** The version and content a reference stands for now: `id@version`. */
  resolve(reference: string): Promise<string>;
  load(reference: string): Promise<T>;
}

/** Bulk data decoded once into memory that every worker sees; the least recently used make room. */
export class SharedShelf<T> {
  readonly #shelf: Shelf<T>;
  readonly #cache: ByteCache<Promise<T>>;
  readonly #share: (loaded: T) => T;
  readonly #bytes: (shared: T) => number;

  constructor(shelf: Shelf<T>, mostBytes: number, share: (loaded: T) => T, bytes: (shared: T) => number) {
    this.#shelf = shelf;
    this.#cache = new ByteCache(mostBytes);
    this.#share = share;
    this.#bytes = bytes;
  }

  resolve(reference: string): Promise<string> {
    return this.#shelf.resolve(reference);
  }

  async load(reference: string): Promise<T> {
    const version = await this.#shelf.resolve(reference);
    const known = this.#cache.get(version);
    if (known !== undefined) return known;
    const loading = this.#shelf.load(version).then(this.#share);
    this.#cache.set(version, loading, 0);
    try {
      const shared = await loading;
      this.#cache.set(version, loading, this.#bytes(shared));
      return shared;
    } catch (error) {
      this.#cache.delete(version);
      throw error;
    }
  }
}

/** A copy of an array in memory that worker threads see. */
export function shareArray<A extends Uint32Array | Int16Array | Uint8Array | Float64Array>(array: A): A {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const Type = array.constructor as new (buffer: ArrayBufferLike) => A;
  const shared = new Type(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}
