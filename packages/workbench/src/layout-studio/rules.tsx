import { amountScale } from '../design/index.ts';
import { NumberCell } from '../parts/number-cell.tsx';
import { useLanguage } from '../words/index.ts';
import type { ControlProps } from './controls.tsx';
import { type IndustryRule, withFloor, withoutRule, withRule } from './problem.ts';
import { useStudioWords } from './words.ts';

const rules: readonly IndustryRule[] = ['service', 'cap', 'security'];

/** Rules for those who plan together: demand that must be met, caps, security against a failure, floors. */
export function Rules({ problem, names, editing, outcome }: ControlProps) {
  const say = useStudioWords();
  const language = useLanguage();
  const today = new Map(outcome?.regions.map(({ code, today: gain }) => [code, gain ?? 0]));
  const most = Math.max(0, ...today.values(), ...problem.regions.map(({ floor }) => floor ?? 0));
  const { factor, name } = amountScale(problem.unit ?? '', most, language);
  const setRule = (code: string | undefined, rule: IndustryRule) => (percent: number | undefined) =>
    editing.edit((now) => withRule(now, code, rule, percent === undefined ? withoutRule[rule] : percent / 100));
  const shown = (rule: IndustryRule, value: number | undefined) =>
    value === undefined || value === withoutRule[rule] ? undefined : 100 * value;
  return (
    <div className="layout-panel">
      <table className="layout-rules">
        <thead>
          <tr>
            <th scope="col">{say('industry')}</th>
            {rules.map((rule) => (
              <th key={rule} scope="col" title={say(`${rule}Say`)}>
                {say(rule)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('all')}</th>
            {rules.map((rule) => {
              const values = new Set(problem.industries.map((industry) => industry[rule] ?? withoutRule[rule]));
              const [only] = values.size === 1 ? values : [undefined];
              return (
                <td key={rule}>
                  <NumberCell
                    label={say('ruleOf', { rule: say(rule), industry: say('all') })}
                    value={shown(rule, only)}
                    least={0}
                    most={100}
                    empty={values.size > 1 ? '…' : '—'}
                    onChange={setRule(undefined, rule)}
                  />
                </td>
              );
            })}
          </tr>
          {problem.industries.map((industry) => (
            <tr key={industry.code}>
              <th scope="row">{names.industry(industry.code)}</th>
              {rules.map((rule) => (
                <td key={rule}>
                  <NumberCell
                    label={say('ruleOf', { rule: say(rule), industry: names.industry(industry.code) })}
                    value={shown(rule, industry[rule])}
                    least={0}
                    most={100}
                    empty="—"
                    onChange={setRule(industry.code, rule)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">{say('rulesSay')}</p>
      <h3>{say('floors')}</h3>
      {problem.regions.map(({ code, floor }) => (
        <label key={code} className="layout-limit">
          <span>{names.region(code)}</span>
          <NumberCell
            label={say('floorOf', { region: names.region(code) })}
            value={floor === undefined ? undefined : floor * factor}
            empty="—"
            onChange={(value) =>
              editing.edit((now) => withFloor(now, code, value === undefined ? undefined : value / factor))
            }
          />
          <span className="small quiet">{name}</span>
        </label>
      ))}
      {today.size > 0 && (
        <button
          type="button"
          className="small-button"
          onClick={() =>
            editing.edit((now) => now.regions.reduce((all, { code }) => withFloor(all, code, today.get(code)), now))
          }
        >
          {say('floorToday')}
        </button>
      )}
    </div>
  );
}
