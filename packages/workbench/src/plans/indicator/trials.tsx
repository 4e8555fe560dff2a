import { formatNumber } from '../../design/index.ts';
import { Block } from '../../parts/block.tsx';
import { useLanguage } from '../../words/index.ts';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

/** How each model did on the series itself, and which was chosen. */
export function Trials({ outlook: { model } }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const language = useLanguage();
  if (model === null) return null;
  const name = (id: string) => (id === 'drift' || id === 'damped-trend' || id === 'local-level' ? say(id) : id);
  return (
    <Block title={say('trials')} answer={say('trialsText')}>
      <p className="small">
        {name(model.name)} · {say('points', { count: model.points })}
      </p>
      {model.trials.length > 0 && (
        <table className="plan-table trials">
          <thead>
            <tr>
              <th scope="col">{say('model')}</th>
              <th scope="col" className="number">
                {say('logScore')}
              </th>
              <th scope="col" className="number">
                {say('forecasts')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{say('chosen')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {model.trials.map((trial) => (
              <tr key={trial.model}>
                <td>{name(trial.model)}</td>
                <td className="number">{formatNumber(trial.log_score, 'index', language)}</td>
                <td className="number">{trial.forecasts}</td>
                <td>{trial.model === model.name ? say('chosen') : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}
