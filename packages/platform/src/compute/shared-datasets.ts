import type { Dataset } from '@yanzhen/evidence/dataset';
import type { Facts } from '@yanzhen/science/labelled';
import { SharedShelf, type Shelf, type ShelfMemory, shareArray } from './shared-shelf.ts';

/** Datasets decoded once into memory that every worker sees; the least recently used make room. */
export class SharedDatasets extends SharedShelf<Dataset> {
  constructor(shelf: Shelf<Dataset>, memory: ShelfMemory<Dataset>) {
    super(shelf, memory, shareDataset, ({ facts }) => bytesOf(facts));
  }
}

const bulk = ['region', 'industry', 'year', 'measure', 'value', 'sourceRow'] as const;

/** The same dataset with its columns in shared memory. */
export function shareDataset({ info, facts }: Dataset): Dataset {
  return {
    info,
    facts: {
      ...facts,
      region: shareArray(facts.region),
      industry: shareArray(facts.industry),
      year: shareArray(facts.year),
      measure: shareArray(facts.measure),
      value: shareArray(facts.value),
      sourceRow: shareArray(facts.sourceRow),
    },
  };
}

function bytesOf(facts: Facts): number {
  return bulk.reduce((sum, column) => sum + facts[column].byteLength, 0);
}
