import type { Passage, Span } from '../text/index.ts';
import { articleOf, itemText } from './articles/index.ts';
import { clausesOf, isItem, leadsForbidden } from './clauses.ts';
import { exceptionHints } from './exception-hints.ts';
import type { Finding, Text } from './finding.ts';
import type { RuleMatch } from './match.ts';
import { offerRewording } from './offer-rewording.ts';
import type { Rule } from './rule.ts';
import { whatFinds } from './what-finds.ts';

/**
 * Reads a draft against every rule.
 * @param passages of one document, in order
 * @returns findings in the order of the draft; within a clause the rule it is mainly about comes first.
 *   `line` is the passage's place in the document from 1, `start` and `end` count in the passage's text
 */
export function reviewPassages(passages: readonly Pick<Passage, 'index' | 'text'>[]): Finding[] {
  return review(passages.map(({ index, text }) => ({ line: index + 1, text })));
}

/** The same for plain lines, each on its own: the first is line 1. */
export function reviewLines(lines: readonly string[]): Finding[] {
  return review(lines.map((text, k) => ({ line: k + 1, text })));
}

interface Line {
  readonly line: number;
  readonly text: string;
}

function review(lines: readonly Line[]): Finding[] {
  const findings: Finding[] = [];
  let forbidden = false;
  for (const { line, text } of lines) {
    if (forbidden && isItem(text)) continue;
    forbidden = leadsForbidden(text);
    for (const span of clausesOf(text)) findings.push(...findingsIn(line, text, span));
  }
  return findings;
}

function findingsIn(line: number, text: string, span: Span): Finding[] {
  const clause = text.slice(span.start, span.end);
  if (clause.length < 6) return [];
  const found = whatFinds(clause);
  const before = new Set(found.keys());
  return [...found].map(([rule, match]) => findingOf(rule, match, before, { line, clause, span }));
}

interface Where {
  readonly line: number;
  readonly clause: string;
  readonly span: Span;
}

function findingOf(rule: Rule, match: RuleMatch, before: ReadonlySet<Rule>, where: Where): Finding {
  const { line, clause, span } = where;
  const rewording = offerRewording(rule, clause, match, before);
  return {
    line,
    clause,
    clauseSpan: span,
    start: span.start + match.start,
    end: span.start + wordEnd(clause, match.end),
    rule: rule.id,
    regulation: articleOf(rule.measures).regulation,
    measures: `${rule.measures}(${match.cue.item})`,
    severity: match.cue.severity ?? rule.severity,
    why: whyOf(rule, match, clause),
    exceptions: exceptionHints(clause),
    rewording:
      rewording === null
        ? null
        : { ...rewording, start: span.start + rewording.start, end: span.start + rewording.end },
    advice: rule.advice,
  };
}

/** The end of the English word that the evidence ends in. */
function wordEnd(clause: string, end: number): number {
  if (!/[A-Za-z]/.test(clause[end - 1] ?? '')) return end;
  let to = end;
  while (/[A-Za-z]/.test(clause[to] ?? '')) to++;
  return to;
}

function whyOf(rule: Rule, { cue, start, end }: RuleMatch, clause: string): Text {
  const { regulation, text, proviso } = articleOf(rule.measures);
  const item = itemText(rule.measures, cue.item);
  const words = clause.slice(start, wordEnd(clause, end));
  const [, article, part] = /^(\d+)\((\d+)\)$/u.exec(regulation) ?? [];
  return {
    zh: `“${words}”可能属于“${item.zh}”。条例第${article}条第（${part}）项：${text.zh}；办法第${rule.measures}条第（${cue.item}）项。${proviso ? '有法律、行政法规依据或经国务院批准的除外，请核对依据。' : ''}`,
    en: `“${words}” may be: ${item.en}. Regulation ${regulation}: ${text.en}; Measures ${rule.measures}(${cue.item}).${proviso ? ' Unless a law, an administrative regulation or the State Council allows it: check the basis.' : ''}`,
  };
}
