import type { Span } from '../text/index.ts';
import { matchRule } from './match.ts';
import type { Rewording } from './rewording.ts';
import type { Rule } from './rule.ts';
import { englishRewordings } from './rules/english-rewordings.ts';
import { generalRewordings } from './rules/general-rewordings.ts';
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
  const own = [...rule.rewordings, ...(generalRewordings[rule.id] ?? []), ...(englishRewordings[rule.id] ?? [])].filter(
    (one) => touches(one, clause, evidence),
  );
  const pairs = own.flatMap((first) => own.filter((second) => second !== first).map((second) => [first, second]));
  for (const chosen of [...own.map((one) => [one]), ...pairs]) {
    const reworded = capitalAsBefore(
      clause,
      chosen.reduce((text, [pattern, fresh]) => text.replace(pattern, fresh), clause),
    );
    if (reworded === clause || !readsWell(reworded)) continue;
    if (isFoundBy(rule, reworded)) continue;
    if ([...whatFinds(reworded).keys()].some((found) => !before.has(found))) continue;
    return difference(clause, reworded);
  }
  return null;
}

/** Only the rule at hand: the cheap look before that of all rules. */
function isFoundBy(rule: Rule, clause: string): boolean {
  return matchRule(rule, clause) !== undefined || matchRule(rule, clause, 'hints') !== undefined;
}

const torn =
  /^[，；、]|，[，。；]|还，|按按|由[^，。；]{1,12}由|自主决定(?:满|且|并)|(?:的|除[^，。；]{2,20}外)。?$|^[^，。；]{2,24}的(?:企业|单位|机构|公司|主体)。?$|，购买，/u;

/** Whether what is left is a sentence as far as its surface tells: no torn quotation, no second 由, no subject without a verb. */
function readsWell(text: string): boolean {
  if (text.replace(/[，。；\s]/gu, '').length < 4) return false;
  if (text.split('“').length !== text.split('”').length) return false;
  return !torn.test(text);
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
  while (behind > 0 && /[A-Za-z]/.test(old.at(-behind) ?? '')) behind--;
  return { start, end: old.length - behind, replacement: fresh.slice(start, fresh.length - behind) };
}
