import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputOutputTable } from '@yanzhen/science/chains';
import type { Name } from '../dataset/index.ts';
import { estimateTable, readSingleRegionTables, regionDistances } from '../tables/index.ts';
import { demoDirectory } from './directory.ts';

interface TableSidecar {
  readonly id: string;
  readonly title: Name;
  readonly source: string;
  readonly licence: string;
  readonly year: number;
  readonly decay: number;
  /** Provinces whose outflows and inflows contain foreign trade. */
  readonly unparted: readonly string[];
}

const name = 'china-provincial-io-2007';

/** Id of the estimated multi-regional table among the demo's tables. */
export const demoTableId = 'china-provinces-mrio-2007';

/** The 30 official single-region tables of 2007, competitive, 42 sectors, 万元. */
export async function provincialTables(directory: string = demoDirectory()): Promise<InputOutputTable[]> {
  const { year } = await sidecarOf(directory);
  return readSingleRegionTables(join(directory, `${name}.csv`), `${name}.csv`, year);
}

/** The multi-regional table estimated from them: gravity over distances between capitals, marked as an estimate. */
export async function demoTable(directory: string = demoDirectory()) {
  const { id, title, source, licence, year, decay, unparted } = await sidecarOf(directory);
  const tables = await provincialTables(directory);
  const distances = regionDistances(tables.map(({ nodes }) => nodes[0]!.region))!;
  const schemes = { regionScheme: 'gbt2260', sectorScheme: 'io42-2007' };
  const settings = { model: { kind: 'gravity', distances, decay }, unparted, ...schemes } as const;
  return estimateTable(tables, settings, { id, title, source, licence, year });
}

async function sidecarOf(directory: string): Promise<TableSidecar> {
  return JSON.parse(await readFile(join(directory, `${name}.json`), 'utf8')) as TableSidecar;
}
