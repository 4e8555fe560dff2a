import type { Dataset } from '@yanzhen/evidence/dataset';
import type { Facts } from '@yanzhen/science/labelled';
import { sql } from 'kysely';
import { described, type Noun } from './noun.ts';
import type { DatasetSummary } from './types.ts';

/** How facts become the bytes of a blob and back, and what hash their content has. */
export interface FactsCodec {
  encode(facts: Facts): Promise<Uint8Array>;
  decode(bytes: Uint8Array): Promise<Facts>;
  hash(facts: Facts): Promise<string>;
}

/** Datasets; their facts are the blobs. */
export function datasets(codec: FactsCodec): Noun<Dataset, DatasetSummary> {
  return {
    words: {
      full: { zh: '数据集', en: 'dataset' },
      short: { zh: '数据集', en: 'dataset' },
      contents: 'The figures of',
      list: 'datasets list',
    },
    rows: { ids: 'dataset', versions: 'dataset_version', id: 'dataset_id' },
    apart: ['quality'],
    summary: {
      regionScheme: described.text('regionScheme'),
      industryScheme: described.text('industryScheme'),
      regions: described.count('regions'),
      industries: described.count('industries'),
      measures: sql`jsonb_path_query_array(v.meta, '$.measures[*].code')`,
      years: described.list('years'),
      rows: described.number('rows'),
    },
    hash: ({ facts }) => codec.hash(facts),
    encode: ({ facts }) => codec.encode(facts),
    decoder: async () => async (bytes) => ({ facts: await codec.decode(bytes) }),
  };
}
