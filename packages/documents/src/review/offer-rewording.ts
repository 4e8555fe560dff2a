import type { Span } from '../text/index.ts';
import type { Rewording } from './rewording.ts';
import type { Rule } from './rule.ts';
import { englishRewordings } from './rules/english-rewordings.ts';
import { whatFinds } from './what-finds.ts';

/** How far from the evidence a rewording may begin or end: it may have to take more of the clause than the cue marks. */
const reach = 40;

type Replacement = readonly [RegExp, string];

/**
 * The first of the rule's rewordings, or of two together, that touches the evidence and leaves nothing that the rule
 * finds again, nor anything for a rule that found nothing before.
 */
export function offerRewording(
  rule: Rule,
  clause: string,
  evidence: Span,
  before: ReadonlySet<Rule>,
): Rewording | null {
  const own = [...rule.rewordings, ...(englishRewordings[rule.id] ?? [])].filter((one) =>
    touches(one, clause, evidence),
  );
  const pairs = own.flatMap((first) => own.filter((second) => second !== first).map((second) => [first, second]));
  for (const chosen of [...own.map((one) => [one]), ...pairs]) {
    const reworded = capitalAsBefore(
      clause,
      chosen.reduce((text, [pattern, fresh]) => text.replace(pattern, fresh), clause),
    );
    if (reworded === clause || reworded.replace(/[，。；\s]/gu, '').length < 4) continue;
    if ([...whatFinds(reworded).keys()].some((found) => found === rule || !before.has(found))) continue;
    return difference(clause, reworded);
  }
  return null;
}

/** A sentence that began with a capital letter still does. */
function capitalAsBefore(old: string, fresh: string): string {
  return /^[A-Z]/.test(old) ? fresh.charAt(0).toUpperCase() + fresh.slice(1) : fresh;
}

function touches([pattern]: Replacement, clause: string, evidence: Span): boolean {
  const match = pattern.exec(clause);
  if (match === null) return false;
  return match.index + match[0].length >= evidence.start - reach && match.index <= evidence.end + reach;
}

/** The least stretch of the old clause whose replacement makes the new one; English words stay whole. */
function difference(old: string, fresh: string): Rewording {
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start++;
  let behind = 0;
  while (behind < Math.min(old.length, fresh.length) - start && old.at(-1 - behind) === fresh.at(-1 - behind)) behind++;
  while (start > 0 && /[A-Za-z]/.test(old[start - 1]!)) start--;
  while (behind > 0 && /[A-Za-z]/.test(old.at(-behind)!)) behind--;
  return { start, end: old.length - behind, replacement: fresh.slice(start, fresh.length - behind) };
}
