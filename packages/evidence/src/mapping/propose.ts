import { ImportError } from '../readers/import-error.ts';
import type { Cell } from './cell-source.ts';
import { type Mapping, noScheme } from './mapping.ts';
import { rolesOf } from './propose-long.ts';

export interface ProposalHints {
  readonly file: string;
  readonly sheet?: string;
  readonly regionScheme?: string;
  readonly industryScheme?: string;
}

/** Proposes how a table is read, from its first rows. */
export function proposeMapping(head: readonly (readonly Cell[])[], hints: ProposalHints): Mapping {
  const headers = (head[0] ?? []).map((cell) => String(cell ?? ''));
  const roles = rolesOf(headers);
  if (!roles.keys.region || roles.values.length === 0) {
    throw new ImportError(
      'layout-not-understood',
      { zh: `无法识别“${hints.file}”的表格布局。`, en: `The layout of “${hints.file}” was not understood.` },
      { place: { file: hints.file } },
    );
  }
  return {
    format: 'yanzhen-mapping/1',
    header: { first: 1, last: 1 },
    keys: roles.keys,
    values: roles.values,
    fixed: roles.keys.measure ? {} : { measure: 'value' },
    regionScheme: hints.regionScheme ?? noScheme,
    industryScheme: hints.industryScheme ?? noScheme,
    absent: 'zero',
    corrections: {},
    missing: [],
    measures: {},
  };
}
