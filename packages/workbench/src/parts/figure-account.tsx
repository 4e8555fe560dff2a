import { type Explanation, type Question, useExplanation, useIndicator } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { Formula } from './formula.tsx';
import { AlternativeFigures, FormulaInputs } from './formula-inputs.tsx';
import { JobProgress } from './job-progress.tsx';
import { SourceRows } from './source-rows.tsx';
import type { Figure } from './why.tsx';
import { usePartsWords } from './words.ts';

/** What the figure is, what went into it, the rows it rests on, and what it would be under other conventions. */
export function FigureAccount({ figure }: { figure: Figure }) {
  const question = figure.explain && askable(figure.explain);
  const { data, isPending, error } = useExplanation(question, figure.evidence);
  // A bare amount has no formula: of the account of its cell only the rows are its own.
  const bare = figure.explain?.indicator === 'value';
  return (
    <>
      {!bare && <Meaning code={figure.explain?.indicator} explanation={data} />}
      {question && isPending && !error && <JobProgress />}
      {data && !bare && <FormulaInputs inputs={data.inputs} />}
      {data && !bare && <AlternativeFigures alternatives={data.alternatives} />}
      {data && <SourceRows explanation={data} />}
    </>
  );
}

function Meaning({ code, explanation }: { code: string | undefined; explanation: Explanation | undefined }) {
  const say = usePartsWords();
  const text = useText();
  const meaning = useIndicator(code);
  const shown = explanation ?? meaning;
  if (!shown) return null;
  return (
    <>
      <h3>{say('whatItIs')}</h3>
      <p>{text(shown.definition)}</p>
      <p className="quiet">{text(shown.reading)}</p>
      <p className="note note-caution">{text(shown.trap)}</p>
      <h3>{say('formula')}</h3>
      <p className="formula">
        <Formula>{shown.formula}</Formula>
      </p>
      <p className="quiet small">{shown.source}</p>
    </>
  );
}

/** A bare amount is asked for through the location quotient of its cell, whose rows are the same. */
function askable(question: Question): Question | undefined {
  if (question.indicator !== 'value') return question;
  return question.region && question.industry ? { ...question, indicator: 'lq' } : undefined;
}
