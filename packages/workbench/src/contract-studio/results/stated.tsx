import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useText } from '../../words/index.ts';
import { useContractWords } from '../words.ts';

/** What nobody has agreed yet, and what the figures assume: on the page, not only in the drawer. */
export function Stated({ file: { open = [], assumptions = [] } }: { file: ContractFile }) {
  const say = useContractWords();
  const text = useText();
  const openPoints = open.map(text).filter((point) => point !== '');
  return (
    <>
      {openPoints.length > 0 && (
        <p className="page-note page-note-caution">{say('stillOpen', { points: openPoints.join(say('semicolon')) })}</p>
      )}
      {assumptions.length > 0 && (
        <details>
          <summary className="contract-more">{say('restsOn', { count: assumptions.length })}</summary>
          <ul className="small">
            {assumptions.map((each) => (
              <li key={each.zh}>{text(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
