import { type RefObject, useEffect } from 'react';

const stops = 'a.document-title';

/** `/` goes to the search field, `j` and `k` from title to title; Enter opens the one that has the focus. */
export function useListKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const here = place.current;
      if (!here || document.querySelector('dialog[open]')) return;
      if (event.key === '/') here.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
      else if (event.key === 'j') step(here, 1);
      else if (event.key === 'k') step(here, -1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [place]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Moves the focus to the next or previous title; from elsewhere to the first. */
export function step(place: HTMLElement, by: 1 | -1): void {
  const titles = [...place.querySelectorAll<HTMLElement>(stops)];
  const at = titles.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? 0 : Math.min(titles.length - 1, Math.max(0, at + by));
  titles[next]?.focus();
  titles[next]?.scrollIntoView({ block: 'nearest' });
}
