import type { Facts } from '@yanzhen/science/labelled';
import { reorder } from '../dataset/canonical.ts';
import type { Findings } from './findings.ts';

/**
 * Facts sorted by measure, year, region and industry, with one fact per cell: repeated equal
 * figures are dropped and counted, unequal ones noted as conflicts with both rows.
 */
export function withoutDuplicates(facts: Facts, findings: Findings): Facts {
  const { value, sourceRow } = facts;
  let drop: Uint8Array | undefined;
  let dropped = 0;
  for (let i = 1, first = 0; i < value.length; i++) {
    if (!sameCell(facts, first, i)) {
      first = i;
      continue;
    }
    const place = { row: sourceRow[i]!, found: `${describe(facts, i)} = ${value[i]}` };
    if (Object.is(value[first], value[i])) findings.note('identical-duplicate', place);
    else
      findings.note('conflicting-duplicate', {
        ...place,
        found: `${place.found}; ${value[first]} (${sourceRow[first]})`,
      });
    drop ??= new Uint8Array(value.length);
    drop[i] = 1;
    dropped++;
  }
  if (!drop) return facts;
  const keep = new Uint32Array(value.length - dropped);
  for (let i = 0, next = 0; i < value.length; i++) if (drop[i] === 0) keep[next++] = i;
  return reorder(facts, keep);
}

function sameCell({ region, industry, year, measure }: Facts, a: number, b: number): boolean {
  return region[a] === region[b] && industry[a] === industry[b] && year[a] === year[b] && measure[a] === measure[b];
}

function describe({ regions, industries, measures, region, industry, year, measure }: Facts, i: number): string {
  return [regions[region[i]!], industries[industry[i]!], year[i], measures[measure[i]!]!.code].join(' · ');
}
