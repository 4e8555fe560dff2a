import { amountScale } from '../design/index.ts';
import { NumberCell } from '../parts/number-cell.tsx';
import { useLanguage } from '../words/index.ts';
import type { ControlProps } from './controls.tsx';
import { type IndustryRule, type ProblemIndustry, withFloor, withoutRule, withRule } from './problem.ts';
import { useStudioWords } from './words.ts';

const rules: readonly IndustryRule[] = ['service', 'cap', 'security'];

/** Rules for those who plan together: demand that must be met, caps, security against a failure, floors. */
export function Rules(props: ControlProps) {
  const say = useStudioWords();
  const { problem, names } = props;
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
          <RuleRow {...props} name={say('all')} of={problem.industries} />
          {problem.industries.map((industry) => (
            <RuleRow key={industry.code} {...props} name={names.industry(industry.code)} of={[industry]} />
          ))}
        </tbody>
      </table>
      <p className="small quiet">{say('rulesSay')}</p>
      <Floors {...props} />
    </div>
  );
}

interface RowProps extends ControlProps {
  readonly name: string;
  readonly of: readonly ProblemIndustry[];
}

/** The rules of one industry, or of all of them at once. */
function RuleRow({ problem, editing, name, of }: RowProps) {
  const say = useStudioWords();
  const code = of.length === problem.industries.length ? undefined : of[0]!.code;
  return (
    <tr>
      <th scope="row">{name}</th>
      {rules.map((rule) => {
        const values = new Set(of.map((industry) => industry[rule] ?? withoutRule[rule]));
        const [value] = values.size === 1 ? values : [];
        return (
          <td key={rule}>
            <NumberCell
              label={say('ruleOf', { rule: say(rule), industry: name })}
              value={value === undefined || value === withoutRule[rule] ? undefined : 100 * value}
              least={0}
              most={100}
              empty={values.size > 1 ? '…' : '—'}
              onChange={(percent) =>
                editing.edit((now) =>
                  withRule(now, code, rule, percent === undefined ? withoutRule[rule] : percent / 100),
                )
              }
            />
          </td>
        );
      })}
    </tr>
  );
}

/** The least gain of every region. */
function Floors({ problem, names, editing, outcome }: ControlProps) {
  const say = useStudioWords();
  const language = useLanguage();
  const today = new Map(outcome?.regions.map(({ code, today: gain }) => [code, gain ?? 0]));
  const most = Math.max(0, ...today.values(), ...problem.regions.map(({ floor }) => floor ?? 0));
  const { factor, name } = amountScale(problem.unit ?? '', most, language);
  return (
    <>
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
    </>
  );
}
