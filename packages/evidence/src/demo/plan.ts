import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkStructure, type ItemOf, type PlanDocument } from '../plans/index.ts';
import { readRows } from '../readers/read-rows.ts';
import { demoDirectory } from './directory.ts';

const name = 'hubei-industrial-doubling';

/** Where an indicator’s observations stand among the demo's data: the sum over industries in one region, by year. */
interface SeriesOf {
  readonly indicator: string;
  readonly definition: number;
  readonly file: string;
  readonly region: string;
  readonly divide: number;
  readonly source: string;
}

/** Hubei's plan from published facts, its series from the demo's own tables. */
export async function demoPlan(directory: string = demoDirectory()): Promise<PlanDocument> {
  const text = await readFile(join(directory, 'plans', `${name}.json`), 'utf8');
  const { info, items, series } = JSON.parse(text) as PlanDocument & { readonly series: readonly SeriesOf[] };
  const observed = await Promise.all(series.map((one) => observationsOf(directory, one)));
  const all = [...items, ...observed.flat()];
  checkStructure(all);
  return { info, items: all };
}

const columns = { year: [], region: [], value: [] };

async function observationsOf(
  directory: string,
  { indicator, definition, file, region, divide, source }: SeriesOf,
): Promise<ItemOf<'observation'>[]> {
  const totals = new Map<number, number>();
  await readRows(join(directory, file), columns, [], ([year, place, value = '']) => {
    if (place === region && value !== '') totals.set(Number(year), (totals.get(Number(year)) ?? 0) + Number(value));
  });
  return [...totals].map(([year, total]) => ({
    ...{ id: `${indicator}-o${year}`, kind: 'observation', parent: indicator, position: year - 1900 },
    fields: { definition, year, value: Number((total / divide).toPrecision(10)), source, revision: 0 },
  }));
}
