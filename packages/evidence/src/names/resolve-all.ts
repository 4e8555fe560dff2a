import type { Ambiguous, Resolution, Resolved, ResolveOptions, Unresolved } from './resolution.ts';
import { resolve } from './resolve.ts';

/** What became of a list of texts; every distinct text stands in exactly one of the lists. */
export interface Resolutions {
  /** By text, in order of first appearance. */
  readonly all: ReadonlyMap<string, Resolution>;
  readonly resolved: readonly Resolved[];
  readonly totals: readonly Resolution[];
  readonly groups: readonly Resolution[];
  readonly ambiguous: readonly Ambiguous[];
  readonly unresolved: readonly Unresolved[];
}

/**
 * Resolves a column of names together: the level most of them stand at (provinces, divisions)
 * decides for those that fit several levels, with confidence 0.85 and `how: 'context'`.
 */
export function resolveAll(
  values: Iterable<string>,
  scheme: string | (ResolveOptions & { readonly scheme: string }),
): Resolutions {
  const options = typeof scheme === 'string' ? { scheme } : scheme;
  const first = new Map<string, Resolution>();
  for (const text of values) if (!first.has(text)) first.set(text, resolve(text, options));
  const level = options.level ?? commonLevel(first.values());
  const all = new Map([...first].map(([text, found]) => [text, inContext(found, level)]));
  const list = [...all.values()];
  const pick = <S extends Resolution['status']>(status: S) =>
    list.filter((item): item is Extract<Resolution, { status: S }> => item.status === status);
  return {
    all,
    resolved: pick('resolved'),
    totals: pick('total'),
    groups: pick('group'),
    ambiguous: pick('ambiguous'),
    unresolved: pick('unresolved'),
  };
}

/** The level of at least 60 % of the texts that fit one level only. */
function commonLevel(found: Iterable<Resolution>): number | undefined {
  const counts = new Map<number, number>();
  let total = 0;
  for (const item of found) {
    if (item.status !== 'resolved' || item.alternatives.some((other) => other.level !== item.level)) continue;
    counts.set(item.level, (counts.get(item.level) ?? 0) + 1);
    total++;
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 0.6 * total ? best[0] : undefined;
}

function inContext(found: Resolution, level: number | undefined): Resolution {
  if (level === undefined || (found.status !== 'resolved' && found.status !== 'ambiguous')) return found;
  if (found.status === 'resolved' && found.level === level) return found;
  const others = found.status === 'resolved' ? found.alternatives : found.candidates;
  const fitting = others.filter((other) => other.level === level);
  if (fitting.length !== 1) return found;
  const chosen = fitting[0]!;
  const rest = others.filter((other) => other !== chosen);
  const alternatives = found.status === 'resolved' ? [pickCandidate(found), ...rest] : rest;
  return { status: 'resolved', text: found.text, ...chosen, how: 'context', confidence: 0.85, alternatives };
}

function pickCandidate({ code, name, level, confidence, how }: Resolved) {
  return { code, name, level, confidence, how };
}
