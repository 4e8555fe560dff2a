import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { Conclusion } from './conclusion.tsx';
import { example } from './example.ts';
import { Findings } from './findings.tsx';
import { Start } from './start.tsx';
import { useDraft } from './use-draft.ts';
import { useReview } from './use-review.ts';
import { useReviewWords } from './words.ts';
import './review.css';

/** A draft comes in, is read against the rules, reworded, judged, and leaves as text, table and conclusion. */
export function Studio() {
  const say = useReviewWords();
  const pick = useText();
  const [{ view, shown }, update] = useAddress();
  const draft = useDraft(shown === 'example' ? pick(example) : '');
  const [isEdited, setEdited] = useState(false);
  const review = useReview(draft.text);
  const open = useMutation({
    mutationFn: (file: File) => client.review.read({ file }),
    onSuccess: ({ lines }) => take(lines.map(({ text }) => text).join('\n')),
  });
  const take = (text: string) => {
    draft.set(text);
    setEdited(false);
    update({ view: undefined, shown: undefined, rule: undefined, severity: undefined });
  };
  if (open.isPending) return <JobProgress />;
  if (draft.text === '' || isEdited) {
    return (
      <>
        <p className="block-answer">{say('lead')}</p>
        {open.error && <ErrorState error={open.error} />}
        <Start
          key={draft.text}
          text={draft.text}
          onText={take}
          onFile={(file) => open.mutate(file)}
          onExample={() => {
            draft.set('');
            setEdited(false);
            update({ shown: 'example' });
          }}
        />
      </>
    );
  }
  if (review.error) return <ErrorState error={review.error} onRetry={() => void review.refetch()} />;
  if (!review.data) return <JobProgress />;
  if (view === 'form') return <Conclusion text={draft.text} onBack={() => update({ view: undefined })} />;
  return (
    <Findings
      draft={draft}
      review={review.data}
      onEdit={() => setEdited(true)}
      onFresh={() => {
        take('');
      }}
    />
  );
}
