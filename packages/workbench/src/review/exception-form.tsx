import { useState } from 'react';
import type { Answers } from './use-verdicts.ts';
import { useReviewWords } from './words.ts';

interface Props {
  /** The case that the clause's words hint at. */
  readonly suggested: string | undefined;
  /** What was answered before. */
  readonly kept: Answers;
  readonly onKeep: (answers: Answers) => void;
}

/** The five points of Article 29: asked, never answered by the machine. */
export function ExceptionForm({ suggested, kept, onKeep }: Props) {
  const say = useReviewWords();
  const [answers, setAnswers] = useState<Answers>(kept);
  const [isKept, setKept] = useState(false);
  const set = (name: keyof Answers) => (value: string) => {
    setKept(false);
    setAnswers((before) => ({ ...before, [name]: value }));
  };
  return (
    <form
      className="exception-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(answers);
        setKept(true);
      }}
    >
      <h4>{say('record')}</h4>
      <p className="small quiet">{say('recordHint')}</p>
      <Answer label={say('effect')} value={answers.effect} onChange={set('effect')} />
      <label className="control">
        <span className="small">{say('case')}</span>
        <select value={answers.case ?? ''} onChange={(event) => set('case')(event.target.value)}>
          <option value="">{say('choose')}</option>
          {(['case1', 'case2', 'case3', 'case4'] as const).map((each, k) => (
            <option key={each} value={`12(${k + 1})`}>
              {say(each)}
              {suggested === `12(${k + 1})` ? ' ·' : ''}
            </option>
          ))}
        </select>
      </label>
      <Answer label={say('basis')} value={answers.basis} onChange={set('basis')} />
      <Answer label={say('least')} value={answers.least} onChange={set('least')} />
      <Answer label={say('term')} value={answers.term} onChange={set('term')} />
      <Answer label={say('other')} value={answers.other} onChange={set('other')} />
      <p className="review-actions">
        <button type="submit" className="small-button">
          {say('saveRecord')}
        </button>
        {isKept && (
          <span className="small quiet" role="status">
            {say('saved')}
          </span>
        )}
      </p>
    </form>
  );
}

interface AnswerProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function Answer({ label, value, onChange }: AnswerProps) {
  return (
    <label className="control">
      <span className="small">{label}</span>
      <textarea rows={2} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
