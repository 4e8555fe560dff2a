import { matchRule, type RuleMatch } from './match.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** The rules that hold in a clause, the one it is mainly about first; looser signs only where no cue holds. */
export function whatFinds(clause: string): ReadonlyMap<Rule, RuleMatch> {
  for (const kind of ['cues', 'hints'] as const) {
    const found = new Map<Rule, RuleMatch>();
    for (const rule of rules) {
      const match = matchRule(rule, clause, kind);
      if (match !== undefined) found.set(rule, match);
    }
    if (found.size > 0) return found;
  }
  return new Map();
}
