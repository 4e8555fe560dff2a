import { formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage } from '../words/index.ts';
import { clashGroups } from './clash-groups.ts';
import { builtSizes, type Solved, worths } from './outcome.ts';
import { type Problem, weightsOf } from './problem.ts';
import type { Names } from './use-names.ts';
import { useGroupWords } from './use-rule-words.ts';
import { useStudioWords } from './words.ts';

/** The opening sentences: what the regions earn together and how sure that is, what is built, what binds. */
export function useAnswer(problem: Problem, solved: Solved | undefined, names: Names): string | undefined {
  const say = useStudioWords();
  const language = useLanguage();
  const groupSay = useGroupWords(problem, names);
  if (solved === undefined) return undefined;
  const { outcome } = solved;
  if (outcome.status === 'infeasible') {
    const groups = clashGroups(outcome.conflict);
    const rules = groups.slice(0, 3).map(groupSay).join(say('semicolon'));
    return say(groups.length > 3 ? 'answerNoneMore' : 'answerNone', { rules, count: groups.length });
  }
  const value = outcome.measures['gain'] ?? null;
  const sentences = [
    say('answerValue', {
      regions: problem.regions.length,
      value: names.money(value),
      proof: proofSay(outcome.gap),
    }),
  ];
  const today = outcome.regions.reduce((sum, region) => sum + (region.today ?? Number.NaN), 0);
  if (value !== null && Number.isFinite(today) && today !== 0)
    sentences.push(
      say(value >= today ? 'answerMore' : 'answerLess', {
        more: names.money(Math.abs(value - today)),
        share: formatNumber(Math.abs(value / today - 1), 'share', language),
      }),
    );
  const weights = Object.keys(weightsOf(problem));
  if (weights.length > 1 || weights[0] !== 'gain')
    sentences.push(say('answerAims', { aims: names.list(weights.map(names.measure)) }));
  sentences.push(...builtSay(), ...bindsSay());
  return joinSentences(sentences, language);

  function proofSay(gap: number | null): string {
    if (gap === null) return say('proofNone');
    if (gap < 5e-5) return say('proofFull');
    return say('proofGap', { gap: `${Number((100 * gap).toPrecision(2))}%` });
  }

  function builtSay(): string[] {
    const sizes = [...builtSizes(outcome)].sort(([, a], [, b]) => b - a);
    const grown = outcome.sites.filter(({ added }) => added > 1e-6).sort((a, b) => b.added - a.added);
    if (sizes.length === 0 && grown.length === 0) return [say('answerNothing')];
    if (sizes.length === 0)
      return [say('answerGrown', { places: names.list(grown.slice(0, 3).map((site) => siteName(site))) })];
    const largest = sizes.slice(0, 3).map(([id, size]) => `${names.project(id)} ${names.money(size)}`);
    return [
      say('answerBuilt', { count: sizes.length, of: problem.projects?.length ?? 0, largest: names.list(largest) }),
    ];
  }

  function siteName({ region, industry, added }: { region: string; industry: string; added: number }): string {
    return `${say('place', { region: names.region(region), industry: names.industry(industry) })} ${names.money(added)}`;
  }

  function bindsSay(): string[] {
    const [most] = worths(outcome).filter(({ rule }) => rule === 'budget');
    if (most === undefined) return [say('answerFree')];
    const { region, resource, limit, percent } = most;
    return [
      say('answerBinds', {
        ...{ region: names.region(region), resource: names.resource(resource) },
        ...{ more: names.amountOf(resource, (limit ?? 0) / 100), worth: names.money(percent) },
      }),
    ];
  }
}
