import type { Dataset } from '../dataset/index.ts';
import { demoDirectory } from './directory.ts';
import { loadTidy } from './load.ts';

/** The demo's datasets, the first being the one a new user sees. */
export const demoIds = [
  'china-provinces-2007',
  'china-provincial-gdp-1952-2022',
  'china-provincial-industry-2013-2022',
] as const;

/** All demo datasets, read from the folder with the tidy tables. */
export async function demoDatasets(directory: string = demoDirectory()): Promise<Dataset[]> {
  return Promise.all(demoIds.map((id) => loadTidy(directory, id)));
}

/** One demo dataset by its id. */
export async function demoDataset(id: (typeof demoIds)[number], directory: string = demoDirectory()): Promise<Dataset> {
  return loadTidy(directory, id);
}

export { demoDirectory } from './directory.ts';
export { loadTidy } from './load.ts';
export { demoPlan } from './plan.ts';
export type { Sidecar } from './sidecar.ts';
export { demoTable, demoTableId, provincialTables } from './tables.ts';
