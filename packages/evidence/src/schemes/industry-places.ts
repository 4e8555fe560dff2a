import { findConcordance } from './concordances.ts';
import { gbt4754 } from './industries.ts';
import { ancestorsOf } from './scheme.ts';

const standard = 'gbt4754-2017';
/** Schemes that a class of the standard is first put into on its way to another. */
const between = ['io42-2017'];

/**
 * The industries of another scheme that hold a class of GB/T 4754-2017, those alone that are in `used`. Several where the
 * class divides; empty where no built-in concordance leads there, or where `used` is finer than the class.
 */
export function industriesHolding(code: string, scheme: string, used: ReadonlySet<string>): string[] {
  const own = [code, ...ancestorsOf(gbt4754(), code).map((unit) => unit.code)];
  if (scheme.startsWith(standard)) return own.filter((one) => used.has(one)).slice(0, 1);
  const targets = follow(own, standard, scheme) ?? twoSteps(own, scheme);
  return targets.filter((one) => used.has(one));
}

function twoSteps(codes: readonly string[], scheme: string): string[] {
  for (const middle of between) {
    const first = follow(codes, standard, middle);
    const second = first && follow(first, middle, scheme);
    if (second) return second;
  }
  return [];
}

/** Undefined where there is no concordance between the two. */
function follow(codes: readonly string[], from: string, to: string): string[] | undefined {
  const links = findConcordance(from, to)?.links.filter((link) => link.weight > 0 && codes.includes(link.from));
  return links && [...new Set(links.map((link) => link.to))];
}
