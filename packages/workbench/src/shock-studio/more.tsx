import type { ReactNode } from 'react';
import { useEventWords } from './event-words.ts';
import './more.css';

interface Props {
  /** How things stand inside. */
  readonly summary: string;
  readonly isSet: boolean;
  readonly children: ReactNode;
}

/** A fold for what most events leave as it is; open where something is set. */
export function More({ summary, isSet, children }: Props) {
  const say = useEventWords();
  return (
    <details className="shock-more" open={isSet ? true : undefined}>
      <summary>
        {say('more')} <span className="small quiet">{summary}</span>
      </summary>
      <div className="shock-more-inside">{children}</div>
    </details>
  );
}
