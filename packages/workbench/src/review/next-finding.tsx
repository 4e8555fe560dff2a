import { useReviewWords } from './words.ts';

/** Goes to the next clause with a finding: from a card to the one below, from the tools or the last card to the first. */
export function NextFinding() {
  const say = useReviewWords();
  return (
    <button type="button" className="small-button no-print" onClick={(event) => goToNext(event.currentTarget)}>
      {say('next')}
    </button>
  );
}

function goToNext(from: HTMLElement): void {
  const clauses = [...document.querySelectorAll<HTMLElement>('.review-line.found')];
  const here = clauses.findIndex((clause) => clause.contains(from));
  const next = clauses[here + 1] ?? clauses[0];
  next?.scrollIntoView({ block: 'center' });
  next?.querySelector('button')?.focus({ preventScroll: true });
}
