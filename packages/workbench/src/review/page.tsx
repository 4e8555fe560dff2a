import { Studio } from './studio.tsx';
import { useReviewWords } from './words.ts';

export function Page() {
  const say = useReviewWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <Studio />
    </>
  );
}
