import { useAddress } from '../app/address.ts';
import { Segments } from '../parts/segments.tsx';
import { Aims } from './aims.tsx';
import { Budgets } from './budgets.tsx';
import type { Outcome } from './outcome.ts';
import type { Problem } from './problem.ts';
import { Rules } from './rules.tsx';
import { Scenarios } from './scenarios.tsx';
import type { Editing } from './use-editing.ts';
import type { Names } from './use-names.ts';
import { useStudioWords } from './words.ts';

/** What every panel of controls is given. */
export interface ControlProps {
  readonly problem: Problem;
  readonly names: Names;
  readonly editing: Editing;
  /** The newest plan; undefined where there is none. */
  readonly outcome: Outcome | undefined;
}

const panels = { budgets: Budgets, aims: Aims, rules: Rules, scenarios: Scenarios } as const;
type Panel = keyof typeof panels;

/** What can be set: budgets, aims, rules, scenarios. */
export function Controls(props: ControlProps) {
  const say = useStudioWords();
  const [{ tab }, update] = useAddress();
  const shown = tab !== undefined && Object.hasOwn(panels, tab) ? (tab as Panel) : 'budgets';
  const Shown = panels[shown];
  return (
    <section className="layout-controls" aria-label={say('controls')}>
      <Segments
        label={say('controls')}
        options={(Object.keys(panels) as Panel[]).map((value) => ({ value, name: say(`tab-${value}`) }))}
        value={shown}
        onChange={(next) => update({ tab: next === 'budgets' ? undefined : next }, { replace: true })}
      />
      <Shown {...props} />
    </section>
  );
}
