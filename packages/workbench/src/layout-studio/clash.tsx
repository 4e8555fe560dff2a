import { type ClashGroup, clashGroups } from './clash-groups.ts';
import type { Outcome } from './outcome.ts';
import { budgetOf, type Problem, withBudget, withFloor, withoutRule, withRule } from './problem.ts';
import type { Editing } from './use-editing.ts';
import type { Names } from './use-names.ts';
import { useGroupWords } from './use-rule-words.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly outcome: Outcome;
  readonly editing: Editing;
}

/** Which rules cannot be met together, and for each kind a way to ease it. */
export function Clash({ problem, names, outcome, editing }: Props) {
  const say = useStudioWords();
  const groupSay = useGroupWords(problem, names);
  return (
    <div className="layout-clash" role="alert">
      <h2>{say('clashTitle')}</h2>
      <p>{say(outcome.smallest ? 'clashSay' : 'clashSome')}</p>
      <ul>
        {clashGroups(outcome.conflict).map((group) => {
          const eased = easing(group);
          return (
            <li key={[group.rule, group.industry, group.resource].join(' ')}>
              <span>{groupSay(group)}</span>
              {eased && (
                <button type="button" className="small-button" onClick={() => editing.edit(eased.change)}>
                  {say(eased.words)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="small quiet">{say('clashNext')}</p>
    </div>
  );
}

/** The change that takes rules away, or gives a tenth more of budgets. */
function easing({ rule, regions, industry, resource }: ClashGroup) {
  if (rule === 'budget') {
    const more = (now: Problem, region: string) => {
      const budget = budgetOf(now, region, resource);
      return budget === undefined ? now : withBudget(now, region, resource, budget * 1.1);
    };
    return { words: 'tenthMore', change: (now: Problem) => regions.reduce(more, now) } as const;
  }
  const without = (now: Problem, region: string) => withFloor(now, region, undefined);
  if (rule === 'floor') return { words: 'drop1', change: (now: Problem) => regions.reduce(without, now) } as const;
  if (rule === 'service' || rule === 'cap' || rule === 'security')
    return { words: 'drop1', change: (now: Problem) => withRule(now, industry, rule, withoutRule[rule]) } as const;
  return undefined;
}
