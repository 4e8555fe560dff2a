import { ByteCache } from './byte-cache.ts';

/** Where bulk data come from before they are shared: the store. */
export interface Shelf<T> {
  /** The version and content a reference stands for now: `id@version`. */
  resolve(reference: string): Promise<string>;
  load(reference: string): Promise<T>;
}

/** How many bytes a shelf may hold; or the memory it shares with the shelves of other workspaces. */
export type ShelfMemory<T> = number | { readonly cache: ByteCache<Promise<T>>; readonly workspace: string };

/** Bulk data decoded once into memory that every worker sees; the least recently used make room. */
export class SharedShelf<T> {
  readonly #shelf: Shelf<T>;
  readonly #cache: ByteCache<Promise<T>>;
  readonly #share: (loaded: T) => T;
  readonly #bytes: (shared: T) => number;
  readonly #workspace: string;

  constructor(shelf: Shelf<T>, memory: ShelfMemory<T>, share: (loaded: T) => T, bytes: (shared: T) => number) {
    this.#shelf = shelf;
    this.#cache = typeof memory === 'number' ? new ByteCache(memory) : memory.cache;
    this.#workspace = typeof memory === 'number' ? '' : memory.workspace;
    this.#share = share;
    this.#bytes = bytes;
  }

  resolve(reference: string): Promise<string> {
    return this.#shelf.resolve(reference);
  }

  async load(reference: string): Promise<T> {
    const version = await this.#shelf.resolve(reference);
    // The same id and version is something else in another workspace.
    const key = `${this.#workspace}/${version}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const loading = this.#shelf.load(version).then(this.#share);
    this.#cache.set(key, loading, 0);
    try {
      const shared = await loading;
      this.#cache.set(key, loading, this.#bytes(shared));
      return shared;
    } catch (error) {
      this.#cache.delete(key);
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
