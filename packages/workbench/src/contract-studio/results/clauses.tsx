import type { ContractFile } from '@yanzhen/evidence/agreements';
import { RoomLink } from '../../app/room-link.tsx';
import { Block } from '../../parts/block.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useLanguage } from '../../words/index.ts';
import { useDraft } from '../use-draft.ts';
import { useContractWords } from '../words.ts';

/** The clauses as they will be printed, with what the fair-competition review says beside each. */
export function Clauses({ file }: { file: ContractFile }) {
  const say = useContractWords();
  const language = useLanguage();
  const draft = useDraft(file, 'agreement', language);
  if (!draft.data) return draft.error ? <ErrorState error={draft.error} onRetry={() => void draft.refetch()} /> : null;
  const { reading, findings } = draft.data;
  const text = findings.length === 0 ? say('noFindings') : say('findings', { count: findings.length });
  return (
    <Block title={say('clauses')} answer={text}>
      <ol className="contract-clauses">
        {reading.map((block) => {
          if (block.kind !== 'paragraph' || block.clause === undefined) return null;
          const own = findings.filter(({ number }) => number === block.clause);
          return (
            <li key={block.clause} className={own.length > 0 ? 'contract-clause has-finding' : 'contract-clause'}>
              <p>{block.runs.map((run) => run.text).join('')}</p>
              {own.map((finding) => (
                <p key={`${finding.rule} ${finding.clause}`} className="clause-finding">
                  <strong>{say(`severity-${finding.severity as 'high' | 'medium' | 'low'}`)}</strong> {finding.why}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
      <p className="small quiet">{say('reviewNote')}</p>
      <p className="next-buttons no-print">
        <RoomLink to="/term-sheet" className="action">
          {say('next')}
        </RoomLink>
      </p>
    </Block>
  );
}
