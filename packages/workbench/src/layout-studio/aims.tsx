import { NumberCell } from '../parts/number-cell.tsx';
import { Segments } from '../parts/segments.tsx';
import type { ControlProps } from './controls.tsx';
import { measuresOf, type Risk, weightsOf, withRisk, withWeight } from './problem.ts';
import { useStudioWords } from './words.ts';

/** What counts how much, and whether the mean or the worst of the scenarios does. */
export function Aims({ problem, names, editing }: ControlProps) {
  const say = useStudioWords();
  const weights = weightsOf(problem);
  return (
    <div className="layout-panel">
      <p className="small quiet">{say('aimsSay')}</p>
      {measuresOf(problem).map((measure) => (
        <label key={measure} className="layout-limit">
          <span>{names.measure(measure)}</span>
          <NumberCell
            label={say('weightOf', { measure: names.measure(measure) })}
            value={weights[measure] ?? 0}
            onChange={(weight) => weight !== undefined && editing.edit((now) => withWeight(now, measure, weight))}
          />
        </label>
      ))}
      <div className="control">
        <span className="control-label">{say('risk')}</span>
        <Segments
          label={say('risk')}
          options={[
            { value: 'expected', name: say('expected') },
            { value: 'worst', name: say('worst') },
          ]}
          value={problem.objective?.risk ?? 'expected'}
          onChange={(risk) => editing.edit((now) => withRisk(now, risk as Risk))}
        />
        <p className="small quiet">{say((problem.scenarios?.length ?? 0) > 1 ? 'riskSay' : 'riskAlone')}</p>
      </div>
    </div>
  );
}
