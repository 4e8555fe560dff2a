import { useSharingWords } from './words.ts';

const known = [
  'shapley',
  'nucleolus',
  'per_capita_nucleolus',
  'gately',
  'tau',
  'proportional',
  'nash',
  'kalai_smorodinsky',
  'own',
] as const;

type Rule = (typeof known)[number];

const isKnown = (rule: string): rule is Rule => known.some((each) => each === rule);

/** A rule's name, and what it means. */
export function useRuleName(): (rule: string) => string {
  const say = useSharingWords();
  return (rule) => (isKnown(rule) ? say(`rule-${rule}`) : rule);
}

export function useRuleMeaning(): (rule: string) => string {
  const say = useSharingWords();
  return (rule) => (isKnown(rule) ? say(`means-${rule}`) : '');
}
