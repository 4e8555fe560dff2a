import type { TableDocument } from '@yanzhen/evidence/tables';
import { described, type Noun } from './noun.ts';
import type { TableSummary } from './types.ts';

// Loaded when a table is first read or written.
const codec = () => import('@yanzhen/evidence/tables');

/** Input–output tables; their figures are the blobs. */
export const tables: Noun<TableDocument, TableSummary> = {
  words: {
    full: { zh: '投入产出表', en: 'input–output table' },
    short: { zh: '表', en: 'table' },
    contents: 'The figures of the table',
    list: 'chains list',
  },
  rows: { ids: 'io_table', versions: 'io_table_version', id: 'table_id' },
  apart: ['quality'],
  summary: {
    kind: described.text('kind'),
    layout: described.text('layout'),
    unit: described.text('unit'),
    year: described.number('year'),
    estimate: described.flag('estimate'),
    regions: described.count('regions'),
    sectors: described.count('sectors'),
    nodes: described.number('nodes'),
  },
  hash: async ({ table }) => (await codec()).hashTable(table),
  encode: async ({ table }) => (await codec()).encodeTable(table),
  async decoder() {
    const { decodeTable } = await codec();
    return (bytes) => ({ table: decodeTable(bytes).table });
  },
};
