import type { Span } from '../text/index.ts';
import { matchRule } from './match.ts';
import type { Rewording } from './rewording.ts';
import type { Rule } from './rule.ts';

/** How far from the evidence a rewording may begin or end: it may have to take more of the clause than the cue marks. */
const reach = 40;

/** The first of the rule's rewordings that touches the evidence and leaves nothing that the rule would find again. */
export function offerRewording(rule: Rule, clause: string, evidence: Span): Rewording | null {
  for (const [pattern, replacement] of rule.rewordings) {
    const match = pattern.exec(clause);
    if (match === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (end < evidence.start - reach || start > evidence.end + reach) continue;
    const reworded = clause.replace(pattern, replacement);
    if (reworded.replace(/[，。；\s]/gu, '').length < 4 || finds(rule, reworded)) continue;
    return { start, end, replacement: reworded.slice(start, end + reworded.length - clause.length) };
  }
  return null;
}

function finds(rule: Rule, clause: string): boolean {
  return matchRule(rule, clause) !== undefined || matchRule(rule, clause, 'hints') !== undefined;
}
