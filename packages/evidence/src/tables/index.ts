export type { ReadTable } from './assemble.ts';
export { decodeTable, encodeTable } from './blob.ts';
export { type EstimateSettings, estimateTable, regionDistances } from './estimate-table.ts';
export { hashTable } from './hash.ts';
export { readSingleRegionTables } from './layouts/single-regions.ts';
export { readTable } from './read-table.ts';
export { balanceFindings, nodeName } from './report.ts';
export type { ReadTableOptions, TableDocument, TableInfo, TableLayout } from './table-document.ts';
export { plainFolder, pymrioFolder, type TableFile } from './write/index.ts';
