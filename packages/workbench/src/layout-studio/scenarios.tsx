import { NumberCell } from '../parts/number-cell.tsx';
import { type Text, useText } from '../words/index.ts';
import type { ControlProps } from './controls.tsx';
import { type ProblemScenario, rescaled, scenariosOf, withChance, withScenarios } from './problem.ts';
import { useStudioWords } from './words.ts';

/** Demand as it is, a little lower, a little higher. */
const usual: readonly (ProblemScenario & { readonly name: Text })[] = [
  { code: 'low', name: { zh: '需求低', en: 'low' }, probability: 0.25, demand: 0.85, transport: 1 },
  { code: 'base', name: { zh: '基准', en: 'base' }, probability: 0.5, demand: 1, transport: 1 },
  { code: 'high', name: { zh: '需求高', en: 'high' }, probability: 0.25, demand: 1.15, transport: 1 },
];

/** Futures that may come, each with its chance: capacity is decided before, shipments after. */
export function Scenarios({ problem, editing }: ControlProps) {
  const say = useStudioWords();
  const text = useText();
  const scenarios = scenariosOf(problem);
  const set = (next: readonly ProblemScenario[]) => editing.edit((now) => withScenarios(now, next));
  if (scenarios.length < 2)
    return (
      <div className="layout-panel">
        <p className="small quiet">{say('scenariosNone')}</p>
        <button
          type="button"
          className="small-button"
          onClick={() => set(usual.map(({ name, ...one }) => ({ ...one, code: text(name) })))}
        >
          {say('scenariosUsual')}
        </button>
      </div>
    );
  return (
    <div className="layout-panel">
      <p className="small quiet">{say('scenariosSay')}</p>
      <table className="layout-rules">
        <thead>
          <tr>
            <th scope="col">{say('scenario')}</th>
            <th scope="col">{say('chance')}</th>
            <th scope="col">{say('demandFactor')}</th>
            <th scope="col">{say('freightFactor')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((one, at) => (
            <ScenarioRow
              key={one.code}
              scenario={one}
              onChance={(chance) => set(withChance(scenarios, at, chance))}
              onChange={(part) => set(scenarios.map((other, k) => (k === at ? { ...other, ...part } : other)))}
              onRemove={() => set(rescaled(scenarios.filter((_, k) => k !== at)))}
            />
          ))}
        </tbody>
      </table>
      <div className="layout-row">
        <button
          type="button"
          className="small-button"
          onClick={() => set([...scenarios, { code: freshCode(), probability: 0, demand: 1, transport: 1 }])}
        >
          {say('addScenario')}
        </button>
        <button type="button" className="small-button" onClick={() => set([])}>
          {say('noScenarios')}
        </button>
      </div>
    </div>
  );

  function freshCode(): string {
    for (let number = scenarios.length + 1; ; number++) {
      const code = text({ zh: `情景${number}`, en: `scenario ${number}` });
      if (scenarios.every((one) => one.code !== code)) return code;
    }
  }
}

interface RowProps {
  readonly scenario: ReturnType<typeof scenariosOf>[number];
  readonly onChance: (chance: number) => void;
  readonly onChange: (part: Partial<ProblemScenario>) => void;
  readonly onRemove: () => void;
}

function ScenarioRow({ scenario, onChance, onChange, onRemove }: RowProps) {
  const say = useStudioWords();
  const { code, probability, demand, transport } = scenario;
  return (
    <tr>
      <th scope="row">{code}</th>
      <td>
        <NumberCell
          label={say('chanceOf', { scenario: code })}
          value={100 * probability}
          least={0}
          most={100}
          onChange={(value) => value !== undefined && onChance(value / 100)}
        />
      </td>
      <td>
        {typeof demand === 'number' ? (
          <NumberCell
            label={say('demandOf', { scenario: code })}
            value={demand}
            least={0}
            onChange={(value) => value !== undefined && onChange({ demand: value })}
          />
        ) : (
          <span className="small quiet">{say('byIndustry')}</span>
        )}
      </td>
      <td>
        <NumberCell
          label={say('freightOf', { scenario: code })}
          value={transport}
          least={0}
          onChange={(value) => value !== undefined && onChange({ transport: value })}
        />
      </td>
      <td>
        <button
          type="button"
          className="plain-button"
          aria-label={say('removeScenario', { scenario: code })}
          onClick={onRemove}
        >
          ×
        </button>
      </td>
    </tr>
  );
}
