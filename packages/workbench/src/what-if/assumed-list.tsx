import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import type { Assumed } from './assumed.ts';
import type { Assumptions } from './use-assumed.ts';
import { useWhatIfWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly assumptions: Assumptions;
  readonly beforeOf: (cell: Omit<Assumed, 'value'>) => number | null | undefined;
}

/** What is assumed: each can be taken up again or dropped; the last step can be undone. */
export function AssumedList({ dataset, assumptions, beforeOf }: Props) {
  const say = useWhatIfWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const { list, drop, undo, clear, canUndo } = assumptions;
  if (list.length === 0 && !canUndo) return null;
  const amount = (value: number | null | undefined) => formatAmount(value, dataset.measure.unit, language);
  return (
    <div className="assumed">
      <ul className="assumed-list" aria-label={say('assumed')}>
        {list.map(({ region, industry, value }) => {
          const what = say('oneAssumed', {
            region: text(dataset.regionName(region)),
            industry: text(dataset.industryName(industry)),
            before: amount(beforeOf({ region, industry })),
            after: amount(value),
          });
          return (
            <li key={`${region}:${industry}`}>
              <button type="button" className="plain-button" onClick={() => update({ region, industry })}>
                {what}
              </button>
              <button
                type="button"
                className="plain-button assumed-drop"
                aria-label={say('drop', { what })}
                onClick={() => drop({ region, industry })}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <div className="assumed-tools no-print">
        {canUndo && (
          <button type="button" className="small-button" onClick={undo}>
            {say('undo')}
          </button>
        )}
        {list.length > 0 && (
          <button type="button" className="small-button" onClick={clear}>
            {say('clear')}
          </button>
        )}
      </div>
    </div>
  );
}
