import { type Mapping, noScheme } from '../mapping/mapping.ts';
import type { RawFacts } from '../mapping/raw-facts.ts';
import { readYear } from '../mapping/years.ts';
import type { Findings } from '../quality/findings.ts';
import { type Assembled, assemble } from './assemble.ts';
import { type LabelTable, plainLabels } from './labels.ts';
import { measureTable } from './measures.ts';
import type { ImportOptions, UnresolvedName } from './options.ts';

export interface Understood extends Assembled {
  readonly regionScheme: string;
  readonly industryScheme: string;
  readonly unresolved: readonly UnresolvedName[];
}

/** Below this share of understood names a scheme that was only proposed is taken back. */
const leastShare = 0.6;

/** Raw facts as facts: names, years and units understood. */
export async function understand(
  raw: RawFacts,
  mapping: Mapping,
  findings: Findings,
  proposed: boolean,
  options: ImportOptions,
): Promise<Understood> {
  const regions = await labelTable('region', raw, mapping, proposed && options.regionScheme === undefined, findings);
  const industries = await labelTable(
    'industry',
    raw,
    mapping,
    proposed && options.industryScheme === undefined,
    findings,
  );
  const years = raw.dictionaries.year.labels.map(readYear);
  const measures = measureTable(raw, mapping);
  const tables = { regions: regions.table, industries: industries.table, years, measures };
  const assembled = assemble(raw, tables, findings);
  const unresolved = [...regions.table.unresolved, ...industries.table.unresolved];
  return { ...assembled, regionScheme: regions.scheme, industryScheme: industries.scheme, unresolved };
}

async function labelTable(
  kind: 'region' | 'industry',
  raw: RawFacts,
  mapping: Mapping,
  retractable: boolean,
  findings: Findings,
): Promise<{ scheme: string; table: LabelTable }> {
  const scheme = kind === 'region' ? mapping.regionScheme : mapping.industryScheme;
  const { labels } = raw.dictionaries[kind];
  if (scheme !== noScheme) {
    // Schemes and name indexes are loaded only for files that need them.
    const { schemeLabels } = await import('./scheme-labels.ts');
    const table = schemeLabels(kind, labels, scheme, mapping.corrections);
    if (!retractable || table.unresolved.length <= (1 - leastShare) * labels.length) return { scheme, table };
    findings.note('scheme-not-fitting', { found: `${scheme}: ${table.unresolved.length} / ${labels.length}` });
  }
  return { scheme: noScheme, table: plainLabels(labels, mapping.corrections) };
}
