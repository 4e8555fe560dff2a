import type { Dataset, Unit } from '@yanzhen/evidence/dataset';
import type { AbsentRule } from '@yanzhen/science/labelled';
import type { OperationContext } from '../context.ts';

/** A fact as tests write it. */
export type Row = readonly [region: string, industry: string, year: number, value: number, measure?: string];

export interface Shape {
  readonly regions?: readonly Unit[];
  readonly industries?: readonly Unit[];
  readonly regionScheme?: string;
  readonly industryScheme?: string;
  readonly absent?: AbsentRule;
}

/** A dataset from rows, for tests of operations. Units not given are listed at level 1 in order of appearance. */
export function datasetOf(rows: readonly Row[], shape: Shape = {}): Dataset {
  const regions = shape.regions ?? unitsOf(rows.map(([region]) => region));
  const industries = shape.industries ?? unitsOf(rows.map(([, industry]) => industry));
  const measures = [...new Set(rows.map((row) => row[4] ?? 'value'))];
  const position = (units: readonly Unit[], code: string) => units.findIndex((unit) => unit.code === code);
  return {
    info: {
      id: 'test',
      version: 1,
      hash: '0'.repeat(64),
      title: { zh: '测试数据', en: 'Test data' },
      source: 'test',
      licence: 'test',
      regionScheme: shape.regionScheme ?? 'none',
      industryScheme: shape.industryScheme ?? 'none',
      regions,
      industries,
      measures: measures.map((code) => ({ code, name: { zh: code, en: code }, unit: '亿元', estimate: false })),
      years: [...new Set(rows.map(([, , year]) => year))].sort((a, b) => a - b),
      absent: shape.absent ?? 'zero',
      rows: rows.length,
      quality: [],
    },
    facts: {
      regions: regions.map(({ code }) => code),
      industries: industries.map(({ code }) => code),
      measures: measures.map((code) => ({ code, unit: '亿元' })),
      region: Uint32Array.from(rows, ([region]) => position(regions, region)),
      industry: Uint32Array.from(rows, ([, industry]) => position(industries, industry)),
      year: Int16Array.from(rows, ([, , year]) => year),
      measure: Uint8Array.from(rows, (row) => measures.indexOf(row[4] ?? 'value')),
      value: Float64Array.from(rows, ([, , , value]) => value),
      sourceRow: Uint32Array.from(rows, (_, k) => k + 2),
    },
  };
}

function unitsOf(codes: readonly string[]): Unit[] {
  return [...new Set(codes)].map((code) => ({ code, name: { zh: code, en: code }, level: 1 }));
}

/** A context that knows one dataset. */
export function contextOf(dataset: Dataset): OperationContext {
  return {
    workspace: 'test',
    datasets: { load: async () => dataset },
    networks: { load: () => Promise.reject(new Error('No network is read here.')) },
    tables: { load: () => Promise.reject(new Error('This operation reads no table.')) },
    importFile: () => Promise.reject(new Error('This operation reads no file.')),
    importTable: () => Promise.reject(new Error('This operation reads no table.')),
    store: () => Promise.reject(new Error('This operation does not use the store.')),
    signal: new AbortController().signal,
    progress: () => {},
  };
}
