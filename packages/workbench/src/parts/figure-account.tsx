import { useIndicator } from '../data/index.ts';
import { useText } from '../words/index.ts';
import type { Figure } from './why.tsx';
import { usePartsWords } from './words.ts';

/** What the figure is: its definition, formula, how to read it and the mistake people make with it. */
export function FigureAccount({ figure }: { figure: Figure }) {
  const say = usePartsWords();
  const text = useText();
  const indicator = useIndicator(figure.explain?.indicator);
  if (!indicator) return null;
  return (
    <>
      <h3>{say('whatItIs')}</h3>
      <p>{text(indicator.definition)}</p>
      <p className="quiet">{text(indicator.reading)}</p>
      <h3>{say('formula')}</h3>
      <p className="formula">{indicator.formula}</p>
      <p className="quiet small">{indicator.source}</p>
      <p className="note note-caution">{text(indicator.trap)}</p>
    </>
  );
}
