import type { Progress } from '@yanzhen/platform/client';
import { useEffect, useState } from 'react';
import { useText } from '../words/index.ts';
import { usePartsWords } from './words.ts';
import './states.css';

interface Props {
  readonly progress?: Progress | undefined;
  readonly onCancel?: () => void;
}

/** What long work is doing and how far it is; appears after 300 ms so that quick work does not flicker. */
export function JobProgress({ progress, onCancel }: Props) {
  const say = usePartsWords();
  const text = useText();
  const late = useLate(300);
  if (!late) return <div className="job-progress" />;
  const doing = progress?.doing ? text(progress.doing) : say('working');
  return (
    <div className="job-progress" role="status">
      <span>{doing}</span>
      <progress aria-label={doing} {...(progress ? { value: progress.fraction, max: 1 } : {})} />
      {onCancel && (
        <button type="button" className="small-button" onClick={onCancel}>
          {say('cancel')}
        </button>
      )}
    </div>
  );
}

/** True once the given time has passed since the component appeared. */
function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
