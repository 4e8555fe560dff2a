export { checkMapping } from './check-mapping.ts';
export { type ColumnRef, keyNames, type Mapping, noScheme, skip, type ValueColumn } from './mapping.ts';
export { type Proposal, proposeMapping } from './propose.ts';
