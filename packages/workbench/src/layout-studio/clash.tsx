import { Block } from '../parts/block.tsx';
import type { Outcome, OutcomeRule } from './outcome.ts';
import { budgetOf, type Problem, withBudget, withFloor, withoutRule, withRule } from './problem.ts';
import type { Editing } from './use-editing.ts';
import type { Names } from './use-names.ts';
import { useRuleWords } from './use-rule-words.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly outcome: Outcome;
  readonly editing: Editing;
}

/** Which rules cannot be met together, and for each a way to ease it. */
export function Clash({ problem, names, outcome, editing }: Props) {
  const say = useStudioWords();
  const ruleSay = useRuleWords(problem, names);
  const shown = outcome.conflict.slice(0, 20);
  const hidden = outcome.conflict.length - shown.length;
  return (
    <div className="layout-clash" role="alert">
      <Block title={say('clashTitle')} answer={say(outcome.smallest ? 'clashSay' : 'clashSome')}>
        <ul>
          {shown.map((rule) => {
            const eased = easing(rule);
            return (
              <li key={Object.values(rule).join(' ')}>
                <span>{ruleSay(rule)}</span>
                {eased && (
                  <button type="button" className="small-button" onClick={() => editing.edit(eased.change)}>
                    {say(eased.words)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        {hidden > 0 && <p className="small quiet">{say('clashMore', { count: hidden })}</p>}
        <p className="small quiet">{say('clashNext')}</p>
      </Block>
    </div>
  );

  /** The change that takes a rule away, or gives a tenth more of a budget. */
  function easing({ rule, region, industry, resource }: OutcomeRule) {
    if (rule === 'budget') {
      const budget = budgetOf(problem, region, resource);
      if (budget === undefined) return undefined;
      return { words: 'tenthMore', change: (now: Problem) => withBudget(now, region, resource, budget * 1.1) } as const;
    }
    if (rule === 'floor')
      return { words: 'drop1', change: (now: Problem) => withFloor(now, region, undefined) } as const;
    if (rule === 'service' || rule === 'cap' || rule === 'security')
      return { words: 'drop1', change: (now: Problem) => withRule(now, industry, rule, withoutRule[rule]) } as const;
    return undefined;
  }
}
