import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { step } from './use-list-keys.ts';
import { useDocumentsWords } from './words.ts';

/** So long after the last key the address follows, and with it the search. */
const pause = 120;

/** The search field: finds while one types, and does not disturb an input method. */
export function SearchField() {
  const say = useDocumentsWords();
  const [{ q = '' }, update] = useAddress();
  const [typed, setTyped] = useState(q);
  const [isComposing, setComposing] = useState(false);
  const sent = useRef(q);
  useEffect(() => {
    // Back, forward and links change the address from outside.
    if (q !== sent.current) setTyped(q);
    sent.current = q;
  }, [q]);
  useEffect(() => {
    if (isComposing || typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      update({ q: typed === '' ? undefined : typed }, { replace: true });
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, isComposing, update]);
  return (
    <input
      className="library-search"
      type="search"
      aria-label={say('search')}
      placeholder={say('searchHint')}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      maxLength={400}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.currentTarget.blur();
        const library = event.currentTarget.closest<HTMLElement>('.library');
        if (library) step(library, 1);
      }}
    />
  );
}
