import type { Scheme } from '../schemes/scheme.ts';
import { isWithin } from '../schemes/scheme.ts';
import type { Entry } from './name-index.ts';
import type { Candidate, Match, Resolution, ResolveOptions } from './resolution.ts';

/** Those entries that the options allow. */
export function allowed(scheme: Scheme, entries: readonly Entry[], options: ResolveOptions): Entry[] {
  return entries.filter(
    ({ unit }) =>
      (options.level === undefined || unit.level === options.level) &&
      (options.within === undefined || isWithin(scheme, unit.code, options.within)),
  );
}

/**
 * One unit out of those a text may mean. Full names win over short ones, then the higher level wins
 * (吉林 is first the province), then the kind of key; equals are ambiguous and all are listed.
 */
export function choose(
  text: string,
  entries: readonly Entry[],
  as?: { how: Match; factor: number },
): Resolution | undefined {
  if (entries.length === 0) return undefined;
  const candidate = (entry: Entry): Candidate => ({
    code: entry.unit.code,
    name: entry.unit.name,
    level: entry.unit.level,
    confidence: round(entry.weight * (as?.factor ?? 1)),
    how: as?.how ?? entry.how,
  });
  const full = entries.filter((entry) => entry.how === 'name');
  const pool = full.length > 0 ? full : entries;
  const top = Math.min(...pool.map((entry) => entry.unit.level));
  const level = pool.filter((entry) => entry.unit.level === top);
  const weight = Math.max(...level.map((entry) => entry.weight));
  const best = level.filter((entry) => entry.weight === weight);
  const ranked = [...entries].sort((a, b) => a.unit.level - b.unit.level || b.weight - a.weight).map(candidate);
  if (best.length > 1) return { status: 'ambiguous', text, candidates: ranked };
  const chosen = candidate(best[0]!);
  const penalty = level.length > 1 ? 0.15 : pool.length > 1 ? 0.1 : 0;
  return {
    status: 'resolved',
    text,
    ...chosen,
    confidence: round(chosen.confidence - penalty),
    alternatives: ranked.filter((other) => other.code !== chosen.code),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
