import type { Evidence } from '@yanzhen/platform/operations';
import { useText } from '../words/index.ts';
import { sourceLine } from './citation.ts';
import { CopyButton } from './copy-button.tsx';
import { useWhy } from './why.tsx';
import { usePartsWords } from './words.ts';
import './answer-sentence.css';

interface Props {
  /** One or two sentences made from the result, with its numbers. */
  readonly text: string;
  readonly evidence: Evidence;
}

/** The answer a page opens with; it can be questioned and copied with its source. */
export function AnswerSentence({ text, evidence }: Props) {
  const say = usePartsWords();
  const pick = useText();
  const openWhy = useWhy();
  return (
    <div className="answer">
      <p aria-live="polite">{text}</p>
      <div className="answer-tools no-print">
        <button type="button" className="small-button" onClick={() => openWhy({ title: text, evidence })}>
          {say('why')}
        </button>
        <CopyButton text={() => `${text}\n${sourceLine(evidence, pick)}`}>{say('copy')}</CopyButton>
      </div>
    </div>
  );
}
