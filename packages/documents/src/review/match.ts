import type { Span } from '../text/index.ts';
import { isExcused } from './excuses.ts';
import type { Cue, Rule } from './rule.ts';

/** Where a rule points to in a clause, and by which cue. */
export interface RuleMatch extends Span {
  readonly cue: Cue;
}

/** The first of the rule's cues, or of its looser signs, that holds in the clause and that no circumstance excuses. */
export function matchRule(rule: Rule, clause: string, kind: 'cues' | 'hints' = 'cues'): RuleMatch | undefined {
  const isChinese = /\p{Script=Han}/u.test(clause);
  const isEnglish = /[a-z]{3}/i.test(clause);
  for (const cue of rule[kind]) {
    if (!(cue.pattern.ignoreCase ? isEnglish : isChinese)) continue;
    // What the part needs, the clause needs: the cheaper look first.
    if (cue.needs?.test(clause) === false) continue;
    for (const { index: start, 0: text } of clause.matchAll(cue.pattern)) {
      const end = start + text.length;
      const { part, from } = partAround(clause, start, end);
      if (cue.needs?.test(part) === false || cue.without?.test(part) === true) continue;
      if (!isExcused({ part, start: start - from, end: end - from }, rule.excusedBy)) return { cue, start, end };
    }
  }
  return undefined;
}

/** The stretch between semicolons that holds the match; a contrast may reach over one. */
function partAround(clause: string, start: number, end: number): { part: string; from: number } {
  const from = Math.max(clause.lastIndexOf('；', start - 1), clause.lastIndexOf(';', start - 1)) + 1;
  const behind = /[；;]/u.exec(clause.slice(end));
  return { part: clause.slice(from, behind === null ? clause.length : end + behind.index), from };
}
