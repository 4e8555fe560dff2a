import { decodeTable, encodeTable, type TableDocument } from '@yanzhen/evidence/tables';
import { SharedShelf, type Shelf, type ShelfMemory } from './shared-shelf.ts';

/** Input–output tables decoded once into memory that every worker sees. */
export class SharedTables extends SharedShelf<TableDocument> {
  constructor(shelf: Shelf<TableDocument>, memory: ShelfMemory<TableDocument>) {
    super(
      shelf,
      memory,
      shareTable,
      ({ table }) => 8 * table.nodes.length * (table.nodes.length + table.finalUses.length),
    );
  }
}

/** The same table with its figures in shared memory. */
export function shareTable({ table, info }: TableDocument): TableDocument {
  if (table.intermediate.buffer instanceof SharedArrayBuffer) return { table, info };
  return { table: decodeTable(encodeTable(table), { shared: true }).table, info };
}
