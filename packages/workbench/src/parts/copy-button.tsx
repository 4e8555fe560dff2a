import { type ReactNode, useEffect, useState } from 'react';
import { copyText } from './clipboard.ts';
import { usePartsWords } from './words.ts';

/** Copies a text and says that it did. */
export function CopyButton({ text, children }: { text: () => string; children: ReactNode }) {
  const say = usePartsWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => setCopied(await copyText(text()));
  return (
    <button type="button" className="small-button" onClick={() => void copy()}>
      <span aria-live="polite">{copied ? say('copied') : children}</span>
    </button>
  );
}
