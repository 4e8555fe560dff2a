import { useCallback } from 'react';
import { formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage } from '../words/index.ts';
import type { ClashGroup } from './clash-groups.ts';
import type { OutcomeRule } from './outcome.ts';
import type { Problem } from './problem.ts';
import type { Names } from './use-names.ts';
import { useStudioWords } from './words.ts';

const told = ['budget', 'service', 'demand', 'capacity', 'cap', 'security', 'floor', 'minimum', 'maximum'] as const;

/** A rule of a layout in words: what it limits, where, at what. */
export function useRuleWords(problem: Problem, names: Names): (rule: OutcomeRule) => string {
  const say = useStudioWords();
  const language = useLanguage();
  return useCallback(
    ({ rule, region, industry, resource, project, period, scenario, limit }) => {
      const code = problem.industries.find((one) => one.code === industry);
      const share = (value: number | undefined) => formatNumber(value, 'share', language).replace('.0%', '%');
      const known = told.find((one) => one === rule);
      if (known === undefined) return rule;
      const words = say(`rule-${known}`, {
        ...{ region: names.region(region), industry: names.industry(industry), resource: names.resource(resource) },
        project: names.project(project),
        limit: rule === 'budget' ? names.amountOf(resource, limit) : names.money(limit),
        share: share(rule === 'cap' ? code?.cap : rule === 'security' ? code?.security : code?.service),
      });
      const when = [
        (problem.periods?.length ?? 0) > 1 && period !== '' ? period : '',
        (problem.scenarios?.length ?? 0) > 1 && scenario !== '' ? scenario : '',
      ].filter((one) => one !== '');
      if (when.length === 0) return words;
      return joinSentences([words, say('when', { when: when.join(' · ') })], language);
    },
    [problem, names, say, language],
  );
}

/** Rules of one kind that clash, in one line: one rule as it is, several by their places. */
export function useGroupWords(problem: Problem, names: Names): (group: ClashGroup) => string {
  const say = useStudioWords();
  const ruleSay = useRuleWords(problem, names);
  return ({ rule, industry, resource, regions, all }) => {
    const known = told.find((one) => one === rule);
    if (all.length === 1 || known === undefined || known === 'minimum') return all.map(ruleSay).join(say('semicolon'));
    const values = { regions: names.list(regions.map(names.region)), count: regions.length };
    return say(`group-${known}`, { ...values, industry: names.industry(industry), resource: names.resource(resource) });
  };
}
