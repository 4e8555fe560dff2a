export { client, type Value, type WireTable } from './client.ts';
export { type DatasetState, useDatasetState } from './dataset-state.ts';
export { type DatasetView, type Scope, scopeOf, viewOf } from './dataset-view.ts';
export { type DatasetEntry, datasetListQuery, datasetQuery } from './datasets.ts';
export { type IndicatorMeaning, indicatorsQuery, useIndicator } from './indicators.ts';
export { type ShiftShareCell, sumOf, useShiftShare } from './shift-share.ts';
export { descending, type Row, rowsOf } from './table.ts';
export { tableQuery } from './tables.ts';
export { numberIn, type TableState, textIn, useTable } from './use-table.ts';
