import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { amountScale } from '../design/index.ts';
import { Select } from '../parts/select.tsx';
import { SliderField } from '../parts/slider-field.tsx';
import { useLanguage } from '../words/index.ts';
import { AddResource } from './add-resource.tsx';
import type { ControlProps } from './controls.tsx';
import { type Outcome, worths } from './outcome.ts';
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
  const lines = problem.regions.map(({ code: region }) => {
    const [before, budget] = [budgetOf(first, region, code), budgetOf(problem, region, code)];
    const used = usedIn(outcome, region, code);
    return { region, budget, used, size: Math.max(before ?? 0, budget ?? 0, used ?? 0) };
  });
  const scale = amountScale(resource.unit ?? '', Math.max(...lines.map(({ size }) => size)), language);
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
      {lines.map((line) => {
        const worth = bound.find(({ region }) => region === line.region)?.percent;
        return (
          <BudgetLine
            key={line.region}
            {...line}
            name={names.region(line.region)}
            label={say('budgetOf', { resource: names.resource(code), region: names.region(line.region) })}
            scale={scale}
            worth={worth === undefined ? undefined : names.money(worth)}
            onChange={(amount) => editing.edit((now) => withBudget(now, line.region, code, amount))}
          />
        );
      })}
      <AddResource problem={problem} names={names} editing={editing} />
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly budget: number | undefined;
  readonly used: number | undefined;
  readonly size: number;
  readonly scale: { readonly factor: number; readonly name: string };
  /** What 1 % more is worth, where the budget binds. */
  readonly worth: string | undefined;
  readonly onChange: (amount: number | undefined) => void;
}

/** One region's budget: a slider with a field, or none. */
function BudgetLine({ name, label, budget, used, size, scale, worth, onChange }: LineProps) {
  const say = useStudioWords();
  if (budget === undefined)
    return (
      <div className="layout-row">
        <span>{name}</span>
        <span className="small quiet">{say('unlimited')}</span>
        <button type="button" className="small-button" onClick={() => onChange(used ?? size)}>
          {say('setLimit')}
        </button>
      </div>
    );
  const share = used === undefined ? '' : say('used', { share: `${(100 * (used / (budget || 1))).toFixed(0)}%` });
  return (
    <div className="layout-budget">
      <SliderField
        label={name}
        value={budget * scale.factor}
        least={0}
        most={size * 2 * scale.factor}
        unit={scale.name}
        used={used === undefined ? undefined : used * scale.factor}
        onChange={(value) => onChange(value / scale.factor)}
      />
      <div className="layout-row small">
        <span className={worth === undefined ? 'quiet' : 'layout-binds'}>
          {worth === undefined ? share : say('percentWorth', { worth })}
        </span>
        <button
          type="button"
          className="plain-button quiet"
          aria-label={say('noLimitOf', { label })}
          onClick={() => onChange(undefined)}
        >
          {say('noLimit')}
        </button>
      </div>
    </div>
  );
}

/** The most of a resource that the plan uses in a region, over periods; undefined where there is no plan. */
function usedIn(outcome: Outcome | undefined, region: string, resource: string): number | undefined {
  const used = outcome?.budgets.flatMap((line) =>
    line.region === region && line.resource === resource && line.used !== null ? [line.used] : [],
  );
  return used === undefined || used.length === 0 ? undefined : Math.max(...used);
}
