import { useAddress } from '../app/address.ts';
import type { Search } from './found.tsx';
import { useDocumentsWords } from './words.ts';

/** What words that stand nowhere may have meant; one click searches for it. */
export function DidYouMean({ query, unknown }: { query: string; unknown: Search['unknown'] }) {
  const say = useDocumentsWords();
  const [, update] = useAddress();
  const offered = unknown.filter(({ meant }) => meant.length > 0);
  return offered.map(({ word, meant }) => (
    <p key={word} className="did-you-mean" role="status">
      {say('meant', { word })}{' '}
      {meant.slice(0, 4).map((other) => (
        <button
          key={other}
          type="button"
          className="link-button"
          onClick={() => update({ q: query.includes(word) ? query.replace(word, other) : other })}
        >
          {other}
        </button>
      ))}
    </p>
  ));
}
