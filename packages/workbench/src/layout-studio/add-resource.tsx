import { useState } from 'react';
import { NumberCell } from '../parts/number-cell.tsx';
import { Select } from '../parts/select.tsx';
import type { ControlProps } from './controls.tsx';
import type { Problem, ProblemResource } from './problem.ts';
import { useStudioWords } from './words.ts';

const offered: readonly Required<Pick<ProblemResource, 'code' | 'by'>>[] = [
  { code: 'land', by: 'capacity' },
  { code: 'energy', by: 'output' },
  { code: 'carbon', by: 'output' },
  { code: 'water', by: 'output' },
  { code: 'labour', by: 'output' },
  { code: 'money', by: 'investment' },
];

/** A resource the file does not count yet: its use per unit by industry, the same everywhere. */
export function AddResource({ problem, names, editing }: Omit<ControlProps, 'outcome'>) {
  const say = useStudioWords();
  const missing = offered.filter(({ code }) => !(problem.resources ?? []).some((one) => one.code === code));
  const [code, setCode] = useState<string>();
  const [use, setUse] = useState<Readonly<Record<string, number>>>({});
  const chosen = missing.find((one) => one.code === code) ?? missing[0];
  if (chosen === undefined) return null;
  const isMoney = chosen.by === 'investment';
  const add = () => {
    editing.edit((now) => withResource(now, chosen, isMoney ? {} : use));
    setUse({});
  };
  return (
    <details className="layout-more">
      <summary>{say('addResource')}</summary>
      <div className="layout-panel">
        <Select
          label={say('resource')}
          options={missing.map((one) => ({ value: one.code, name: names.resource(one.code) }))}
          value={chosen.code}
          onChange={setCode}
        />
        <p className="small quiet">{say(isMoney ? 'moneySay' : 'useSay')}</p>
        {!isMoney &&
          problem.industries.map((industry) => (
            <label key={industry.code} className="layout-limit">
              <span>{names.industry(industry.code)}</span>
              <NumberCell
                label={say('useOf', { industry: names.industry(industry.code) })}
                value={use[industry.code] ?? 0}
                least={0}
                onChange={(value) => setUse({ ...use, [industry.code]: value ?? 0 })}
              />
            </label>
          ))}
        <button type="button" className="small-button" onClick={add}>
          {say('addThis')}
        </button>
      </div>
    </details>
  );
}

function withResource(problem: Problem, resource: ProblemResource, use: Readonly<Record<string, number>>): Problem {
  const sites = problem.sites.map((site) => {
    const amount = use[site.industry] ?? 0;
    return amount > 0 ? { ...site, use: { ...site.use, [resource.code]: amount } } : site;
  });
  return { ...problem, resources: [...(problem.resources ?? []), resource], sites };
}
