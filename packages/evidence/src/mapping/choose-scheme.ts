import { resolveAll } from '../names/index.ts';
import { findScheme, schemes } from '../schemes/index.ts';
import { noScheme } from './mapping.ts';

/** How well labels fit a scheme. */
export interface SchemeFit {
  readonly scheme: string;
  /** Share of the labels (totals and groups aside) that the scheme understands, 0–1. */
  readonly share: number;
}

const leastShare = 0.6;
/** Numbers fit many classifications by chance; only a nearly complete fit counts. */
const leastShareOfNumbers = 0.95;
const mostLabels = 400;

/**
 * The built-in scheme that labels of a kind belong to; `none` when most are not understood by any.
 * Of schemes that understand equally many the one of which the labels cover more is taken.
 */
export function chooseScheme(
  kind: 'region' | 'industry',
  labels: Iterable<string>,
  { year, only }: { readonly year?: number; readonly only?: string } = {},
): SchemeFit {
  const distinct = [...new Set([...labels].map((label) => label.trim()))]
    .filter((label) => label !== '')
    .slice(0, mostLabels);
  let best: SchemeFit & { score: number } = { scheme: noScheme, share: 0, score: 0 };
  if (distinct.length === 0) return best;
  const numbers = distinct.every((label) => /^[\dA-Za-z]{0,2}\d+$/u.test(label));
  const least = numbers ? leastShareOfNumbers : leastShare;
  for (const scheme of schemes().filter((s) => s.kind === kind && (only === undefined || s.id === only))) {
    const { resolved, totals, groups, all } = resolveAll(distinct, scheme.id);
    const names = all.size - totals.length - groups.length;
    if (resolved.length === 0) continue;
    const share = resolved.length / names;
    const score = share + 0.1 * coverage(scheme.id, resolved) + ageBonus(scheme.id, year);
    if (share >= least && score > best.score) best = { scheme: scheme.id, share, score };
  }
  return { scheme: best.scheme, share: best.share };
}

/** How much of the level at which the labels stand they make up. */
function coverage(id: string, resolved: readonly { code: string; level: number }[]): number {
  const level = resolved[0]!.level;
  const size = findScheme(id)!.units.filter((unit) => unit.level === level).length;
  const found = new Set(resolved.filter((unit) => unit.level === level).map((unit) => unit.code)).size;
  return size === 0 ? 0 : Math.min(1, found / size);
}

/** The 42 sectors carry the same numbers in two editions; the year says which one is meant. */
function ageBonus(id: string, year: number | undefined): number {
  if (year === undefined) return 0;
  if (id === 'io42-2007') return year < 2012 ? 0.005 : -0.005;
  return id === 'io42-2017' ? (year >= 2012 ? 0.005 : -0.005) : 0;
}
