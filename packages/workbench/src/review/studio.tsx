import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { Conclusion } from './conclusion.tsx';
import { example } from './example.ts';
import { Findings } from './findings.tsx';
import { Start } from './start.tsx';
import { useDraft } from './use-draft.ts';
import { useOpenDraft } from './use-open-draft.ts';
import { useReview } from './use-review.ts';
import { useReviewWords } from './words.ts';
import './review.css';

/** A draft comes in, is read against the rules, reworded, judged, and leaves as text, table and conclusion. */
export function Studio() {
  const say = useReviewWords();
  const pick = useText();
  const [{ view, shown, document }, update] = useAddress();
  const draft = useDraft(shown === 'example' ? pick(example) : '');
  const [isEdited, setEdited] = useState(false);
  const review = useReview(draft.text);
  const take = (text: string, source?: string) => {
    draft.set(text, source);
    setEdited(false);
    update({ view: undefined, shown: undefined, rule: undefined, severity: undefined, document: source });
  };
  const open = useOpenDraft(take);
  // The address names a document: it is opened once, unless it is the draft at hand, whose rewordings would be lost.
  const isWanted = document !== undefined && document !== draft.source;
  const asked = useRef<string>(undefined);
  const { mutate } = open;
  useEffect(() => {
    if (asked.current === document) return;
    asked.current = document;
    if (isWanted) mutate({ document });
  }, [document, isWanted, mutate]);
  if (open.isPending || (isWanted && open.isIdle)) return <JobProgress />;
  if (draft.text === '' || isEdited || open.error) {
    return (
      <>
        <p className="block-answer">{say('lead')}</p>
        {open.error && <ErrorState error={open.error} />}
        <Start
          key={draft.text}
          text={draft.text}
          onText={(text) => take(text, isEdited ? draft.source : undefined)}
          onOpen={open.mutate}
          onExample={() => {
            draft.set('');
            setEdited(false);
            update({ shown: 'example', document: undefined });
          }}
        />
      </>
    );
  }
  if (review.error) return <ErrorState error={review.error} onRetry={() => void review.refetch()} />;
  if (!review.data) return <JobProgress />;
  if (view === 'form') return <Conclusion text={draft.text} onBack={() => update({ view: undefined })} />;
  return <Findings draft={draft} review={review.data} onEdit={() => setEdited(true)} onFresh={() => take('')} />;
}
