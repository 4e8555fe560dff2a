import { useQuery } from '@tanstack/react-query';
import {
  chainTableListQuery,
  client,
  datasetListQuery,
  datasetQuery,
  rowsOf,
  textIn,
  type WireTable,
} from '../data/index.ts';
import type { Text } from '../words/index.ts';

const subjects = ['dataset', 'table', 'region', 'partner', 'plan', 'case'] as const;

type SubjectName = (typeof subjects)[number];

export type Subject = { readonly [K in SubjectName]?: string | undefined };

interface Option {
  readonly code: string;
  readonly name: Text;
}

interface Choice {
  readonly name: SubjectName;
  readonly options: readonly Option[];
}

/**
 * What a report can be about, for each parameter its template needs: what was chosen where that is there, otherwise
 * the first there is.
 */
export function useChoices(needs: readonly string[], wanted: Subject) {
  const needed = (name: SubjectName) => needs.includes(name);
  const datasets = useQuery({ ...datasetListQuery(), enabled: needed('dataset') }).data ?? [];
  const tables = useQuery({ ...chainTableListQuery(), enabled: needed('table') }).data ?? [];
  const plans =
    useQuery({ ...listed('plans.list', 'plan', 'title_zh', 'title_en'), enabled: needed('plan') }).data ?? [];
  const cases = useQuery({ ...listed('cases.list', 'case', 'name_zh', 'name_en'), enabled: needed('case') }).data ?? [];
  const dataset = among(datasets.map(option), wanted.dataset);
  const table = among(tables.filter(({ isRemoved }) => !isRemoved).map(option), wanted.table);
  const regions = useRegions(needed('dataset') ? dataset : undefined, needed('table') ? table : undefined);
  const region = among(regions, wanted.region);
  const others = regions.filter(({ code }) => code !== region);
  const options: Readonly<Record<SubjectName, readonly Option[]>> = {
    ...{
      dataset: datasets.map(option),
      table: tables.map(option),
      region: regions,
      partner: others,
      plan: plans,
      case: cases,
    },
  };
  const picked: Subject = {
    ...{ dataset, table, region, partner: among(others, wanted.partner) },
    ...{ plan: among(plans, wanted.plan), case: among(cases, wanted.case) },
  };
  const names = subjects.filter(needed);
  const choices: Choice[] = names.map((name) => ({ name, options: options[name] }));
  const chosen: Partial<Record<SubjectName, string>> = Object.fromEntries(
    names.flatMap((name) => (picked[name] === undefined ? [] : [[name, picked[name]]])),
  );
  return { choices, chosen, isReady: names.every((name) => chosen[name] !== undefined) };
}

const option = ({ id, title }: { readonly id: string; readonly title: Text }): Option => ({ code: id, name: title });

function among(options: readonly Option[], wanted: string | undefined): string | undefined {
  return options.some(({ code }) => code === wanted) ? wanted : options[0]?.code;
}

function useRegions(dataset: string | undefined, table: string | undefined): readonly Option[] {
  const ofDataset = useQuery({ ...datasetQuery(dataset ?? ''), enabled: dataset !== undefined }).data?.regions;
  const ofTable = useQuery({
    queryKey: ['chains.show', table],
    queryFn: ({ signal }) => client.chains.show({ table: table ?? '' }, { signal }),
    enabled: table !== undefined,
  }).data?.regions;
  return (ofDataset ?? ofTable ?? []).map(({ code, name }) => ({ code, name }));
}

function listed(operation: 'plans.list' | 'cases.list', id: string, zh: string, en: string) {
  return {
    queryKey: [operation, 'choices'],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Option[]> =>
      rowsOf((await client.call(operation, {}, { signal })) as WireTable).map((row) => ({
        code: textIn(row, id),
        name: { zh: textIn(row, zh) || textIn(row, id), en: textIn(row, en) || textIn(row, zh) || textIn(row, id) },
      })),
  };
}
