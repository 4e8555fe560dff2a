import { useState } from 'react';
import { formatNumber } from '../design/index.ts';
import { indicatorName, useFactValue, useRegionNamed } from '../documents/index.ts';
import { OnlyWith } from '../parts/only-with.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { CorrectFact } from './correct-fact.tsx';
import type { Correction, ShownFact, Verdict } from './use-facts.ts';
import { useReaderWords } from './words.ts';

interface Props {
  readonly fact: ShownFact;
  readonly isHere: boolean;
  readonly onCited: () => void;
  /** Undefined takes the verdict back. */
  readonly onJudge: (verdict: Verdict | undefined, value?: Correction) => void;
}

/** One figure: what, how much, when, wanted or reached; and what a person says of it. */
export function FactCard({ fact, isHere, onCited, onJudge }: Props) {
  const say = useReaderWords();
  const language = useLanguage();
  const valueOf = useFactValue();
  const { localName } = useRegionNamed();
  const [isOpen, setOpen] = useState(false);
  const name = useText()(indicatorName(fact.indicator));
  const { region, year, periodEnd, kind, verdict, confidence } = fact;
  const when = [year ?? '', periodEnd].filter((part) => part !== '').join('–');
  const give = (given: Verdict) => {
    if (verdict === given) onJudge(undefined);
    else if (given === 'corrected') setOpen(!isOpen);
    else onJudge(given);
  };
  return (
    <li className={verdict === undefined ? 'fact-card' : `fact-card fact-${verdict}`}>
      <button
        type="button"
        className="plain-button cited fact-figure"
        aria-current={isHere ? 'true' : undefined}
        onClick={onCited}
      >
        <span>{name}</span>
        <strong>{valueOf(fact)}</strong>
        <span className="small quiet">
          {[region === '' ? '' : localName(region), when, say(kind)].filter((part) => part !== '').join(' · ')}
          {' · '}
          {say('sure', { share: formatNumber(confidence, 'share', language) })}
        </span>
      </button>
      <OnlyWith least="analyst" silent>
        <span className="segments no-print" role="group" aria-label={say('verdict', { what: name })}>
          {(['accepted', 'corrected', 'rejected'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="small-button"
              aria-pressed={verdict === each}
              onClick={() => give(each)}
            >
              {say(({ accepted: 'accept', corrected: 'correct', rejected: 'reject' } as const)[each])}
            </button>
          ))}
        </span>
      </OnlyWith>
      {isOpen && (
        <CorrectFact
          fact={fact}
          onClose={() => setOpen(false)}
          onCorrect={(value) => {
            setOpen(false);
            onJudge('corrected', value);
          }}
        />
      )}
    </li>
  );
}
