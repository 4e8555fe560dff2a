import type { Dataset } from '@yanzhen/evidence/dataset';
import type { Facts } from '@yanzhen/science/labelled';
import { ByteCache } from './byte-cache.ts';

/** Where datasets come from before they are shared: the store. */
export interface DatasetShelf {
  /** The version and content a reference stands for now: `id@version`. */
  resolve(reference: string): Promise<string>;
  load(reference: string): Promise<Dataset>;
}

/** Datasets decoded once into memory that every worker sees; the least recently used make room. */
export class SharedDatasets {
  readonly #shelf: DatasetShelf;
  readonly #cache: ByteCache<Promise<Dataset>>;

  constructor(shelf: DatasetShelf, mostBytes: number) {
    this.#shelf = shelf;
    this.#cache = new ByteCache(mostBytes);
  }

  resolve(reference: string): Promise<string> {
    return this.#shelf.resolve(reference);
  }

  async load(reference: string): Promise<Dataset> {
    const version = await this.#shelf.resolve(reference);
    const known = this.#cache.get(version);
    if (known !== undefined) return known;
    const loading = this.#shelf.load(version).then(shareDataset);
    this.#cache.set(version, loading, 0);
    try {
      const dataset = await loading;
      this.#cache.set(version, loading, bytesOf(dataset.facts));
      return dataset;
    } catch (error) {
      this.#cache.delete(version);
      throw error;
    }
  }
}

const bulk = ['region', 'industry', 'year', 'measure', 'value', 'sourceRow'] as const;

/** The same dataset with its columns in shared memory. */
export function shareDataset({ info, facts }: Dataset): Dataset {
  return {
    info,
    facts: {
      ...facts,
      region: share(facts.region),
      industry: share(facts.industry),
      year: share(facts.year),
      measure: share(facts.measure),
      value: share(facts.value),
      sourceRow: share(facts.sourceRow),
    },
  };
}

function share<A extends Uint32Array | Int16Array | Uint8Array | Float64Array>(array: A): A {
  const Type = array.constructor as new (buffer: ArrayBufferLike) => A;
  const shared = new Type(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}

function bytesOf(facts: Facts): number {
  return bulk.reduce((sum, column) => sum + facts[column].byteLength, 0);
}
