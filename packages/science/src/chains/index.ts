export type { FinalUse, InputOutputTable, Satellite, TableKind, TableNode } from './table.ts';
