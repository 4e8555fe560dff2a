import { NumberCell } from '../parts/number-cell.tsx';
import { useText } from '../words/index.ts';
import type { ControlProps } from './controls.tsx';
import { type ProblemScenario, scenariosOf, withScenarios } from './problem.ts';
import { useStudioWords } from './words.ts';

/** Futures that may come, each with its chance: capacity is decided before, shipments after. */
export function Scenarios({ problem, editing }: ControlProps) {
  const say = useStudioWords();
  const text = useText();
  const scenarios = scenariosOf(problem);
  const set = (next: readonly ProblemScenario[]) => editing.edit((now) => withScenarios(now, next));
  const change = (at: number, part: Partial<ProblemScenario>) =>
    set(scenarios.map((one, k) => (k === at ? { ...one, ...part } : one)));
  /** The others share what is left in the proportions they have. */
  const setChance = (at: number, chance: number) => {
    const others = scenarios.reduce((sum, { probability }, k) => (k === at ? sum : sum + probability), 0);
    const share = (old: number) =>
      others > 0 ? (old / others) * (1 - chance) : (1 - chance) / Math.max(1, scenarios.length - 1);
    set(scenarios.map((one, k) => ({ ...one, probability: k === at ? chance : share(one.probability) })));
  };
  const usual: readonly ProblemScenario[] = [
    { code: text({ zh: '需求低', en: 'low' }), probability: 0.25, demand: 0.85, transport: 1 },
    { code: text({ zh: '基准', en: 'base' }), probability: 0.5, demand: 1, transport: 1 },
    { code: text({ zh: '需求高', en: 'high' }), probability: 0.25, demand: 1.15, transport: 1 },
  ];
  if (scenarios.length < 2)
    return (
      <div className="layout-panel">
        <p className="small quiet">{say('scenariosNone')}</p>
        <button type="button" className="small-button" onClick={() => set(usual)}>
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
          {scenarios.map(({ code, probability, demand, transport }, at) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>
                <NumberCell
                  label={say('chanceOf', { scenario: code })}
                  value={100 * probability}
                  least={0}
                  most={100}
                  onChange={(value) => value !== undefined && setChance(at, value / 100)}
                />
              </td>
              <td>
                {typeof demand === 'number' ? (
                  <NumberCell
                    label={say('demandOf', { scenario: code })}
                    value={demand}
                    least={0}
                    onChange={(value) => value !== undefined && change(at, { demand: value })}
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
                  onChange={(value) => value !== undefined && change(at, { transport: value })}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="plain-button"
                  aria-label={say('removeScenario', { scenario: code })}
                  onClick={() => set(rescaled(scenarios.filter((_, k) => k !== at)))}
                >
                  ×
                </button>
              </td>
            </tr>
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

/** Chances that add up to one again. */
function rescaled(scenarios: readonly { readonly probability: number; readonly code: string }[]): ProblemScenario[] {
  const sum = scenarios.reduce((total, { probability }) => total + probability, 0);
  return scenarios.map((one) => ({ ...one, probability: sum > 0 ? one.probability / sum : 1 / scenarios.length }));
}
