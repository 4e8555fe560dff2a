import type { CasePart } from '@yanzhen/evidence/cases';
import type { ShownCase } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { layoutOf, regionNames } from './standing.ts';
import { useCaseWords } from './words.ts';

type Parts = ShownCase['parts'];

const rules = ['shapley', 'nucleolus', 'gately', 'tau', 'proportional', 'own'] as const;

export function useRuleWords(): (rule: string) => string {
  const say = useCaseWords();
  return (rule) => {
    const known = rules.find((each) => each === rule);
    return known === undefined ? rule : say(`rule-${known}`);
  };
}

/** What a part says, in a few words. */
export function useSummary(parts: Parts): (part: CasePart) => string {
  const say = useCaseWords();
  const text = useText();
  const language = useLanguage();
  const ruleWords = useRuleWords();
  const name = regionNames(parts);
  const industries = (codes: string) =>
    codes
      .split(' ')
      .map((code) => layoutOf(parts).industries?.find((one) => one.code === code)?.name)
      .map((found, k) => (found === undefined ? codes.split(' ')[k] : text(found)))
      .join(say('comma'));
  const summaries: Record<CasePart, () => string> = {
    proposal: () => {
      const { proposal } = read(parts, 'proposal') as { proposal: Record<string, string> };
      const { sender = '', receiver = '', industry = '' } = proposal;
      return say('sum-proposal', {
        sender: text(name(sender)),
        receiver: text(name(receiver)),
        industry: industries(industry),
      });
    },
    layout: () => {
      const { regions = [], industries = [] } = layoutOf(parts);
      return say('sum-layout', { regions: regions.length, industries: industries.length });
    },
    outcome: () => {
      const { objective, solve } = read(parts, 'outcome') as OutcomeFile;
      const value = objective ?? solve?.columns['objective']?.[0];
      if (value === null || value === undefined) return say('sum-outcome-infeasible');
      return say('sum-outcome', { amount: formatAmount(value, layoutOf(parts).unit ?? '', language) });
    },
    game: () => say('sum-game', { count: Object.keys((read(parts, 'game') as { worth: object }).worth).length }),
    split: () => say('sum-split', { rule: ruleWords((read(parts, 'split') as { chosen: string }).chosen) }),
    contract: () => {
      const { years, parties, terms } = read(parts, 'contract') as ContractSizes;
      return say('sum-contract', { years, parties: parties.length, terms: terms.length });
    },
  };
  return (part) => (parts[part] === undefined ? '' : summaries[part]());
}

interface ContractSizes {
  readonly years: number;
  readonly parties: readonly object[];
  readonly terms: readonly object[];
}

interface OutcomeFile {
  readonly objective?: number | null;
  readonly solve?: { readonly columns: Readonly<Record<string, readonly number[]>> };
}

// Every part was read by its format before it was kept.
const read = (parts: Parts, part: CasePart): unknown => JSON.parse(parts[part]!.text);
