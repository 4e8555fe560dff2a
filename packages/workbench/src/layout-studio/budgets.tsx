import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { amountScale } from '../design/index.ts';
import { Select } from '../parts/select.tsx';
import { SliderField } from '../parts/slider-field.tsx';
import { useLanguage } from '../words/index.ts';
import { AddResource } from './add-resource.tsx';
import type { ControlProps } from './controls.tsx';
import { worths } from './outcome.ts';
import { budgetOf, withBudget } from './problem.ts';
import { useStudioWords } from './words.ts';

/** Budgets of every region for one resource, with what the plan uses and what more would be worth. */
export function Budgets({ problem, names, editing, outcome }: ControlProps) {
  const say = useStudioWords();
  const language = useLanguage();
  const [{ figure }, update] = useAddress();
  // Sliders keep their ends while they are moved.
  const [first] = useState(problem);
  const resources = problem.resources ?? [];
  const resource = resources.find(({ code }) => code === figure) ?? resources[0];
  if (resource === undefined) return <AddResource problem={problem} names={names} editing={editing} />;
  const { code } = resource;
  const usedIn = (region: string) =>
    Math.max(
      0,
      ...(outcome?.budgets ?? [])
        .filter((line) => line.region === region && line.resource === code)
        .map(({ used }) => used ?? 0),
    );
  const amounts = problem.regions.map((region) =>
    Math.max(budgetOf(first, region.code, code) ?? 0, budgetOf(problem, region.code, code) ?? 0, usedIn(region.code)),
  );
  const { factor, name } = amountScale(resource.unit ?? '', Math.max(...amounts), language);
  const bound = outcome ? worths(outcome).filter((one) => one.rule === 'budget' && one.resource === code) : [];
  return (
    <div className="layout-panel">
      <Select
        label={say('resource')}
        options={resources.map((one) => ({ value: one.code, name: names.resource(one.code) }))}
        value={code}
        onChange={(next) => update({ figure: next }, { replace: true })}
      />
      <p className="small quiet">{say(`by-${resource.by ?? 'capacity'}`)}</p>
      {problem.regions.map((region, r) => {
        const budget = budgetOf(problem, region.code, code);
        const set = (amount: number | undefined) => editing.edit((now) => withBudget(now, region.code, code, amount));
        const worth = bound.find((one) => one.region === region.code);
        const label = say('budgetOf', { resource: names.resource(code), region: names.region(region.code) });
        return (
          <div key={region.code} className="layout-budget">
            {budget === undefined ? (
              <div className="layout-row">
                <span>{names.region(region.code)}</span>
                <span className="small quiet">{say('unlimited')}</span>
                <button type="button" className="small-button" onClick={() => set(usedIn(region.code))}>
                  {say('setLimit')}
                </button>
              </div>
            ) : (
              <SliderField
                label={names.region(region.code)}
                value={budget * factor}
                least={0}
                most={amounts[r]! * 2 * factor}
                unit={name}
                used={outcome ? usedIn(region.code) * factor : undefined}
                onChange={(value) => set(value / factor)}
              />
            )}
            {budget !== undefined && (
              <div className="layout-row small">
                {worth ? (
                  <span className="layout-binds">{say('percentWorth', { worth: names.money(worth.percent) })}</span>
                ) : (
                  <span className="quiet">{outcome ? usedSay(usedIn(region.code), budget) : ''}</span>
                )}
                <button
                  type="button"
                  className="plain-button quiet"
                  aria-label={say('noLimitOf', { label })}
                  onClick={() => set(undefined)}
                >
                  {say('noLimit')}
                </button>
              </div>
            )}
          </div>
        );
      })}
      <AddResource problem={problem} names={names} editing={editing} />
    </div>
  );

  function usedSay(used: number, budget: number): string {
    const share = budget > 0 ? used / budget : 1;
    return say('used', { share: `${(100 * share).toFixed(0)}%` });
  }
}
