export type { FieldConflict } from '../problem.ts';
export { type Client, type ClientOptions, createClient, type ExportFormat } from './client.ts';
export type { CallOptions, CellOf, ClientInput, ClientOutput, ClientTable, Progress } from './types.ts';
