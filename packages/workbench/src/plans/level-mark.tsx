import type { Level } from './use-plan.ts';
import { usePlanWords } from './words.ts';

/** How likely a target is, in words; the colour only says it again. */
export function LevelMark({ level }: { level: Level }) {
  const say = usePlanWords();
  if (level === '') return null;
  return (
    <span className={`level level-${level}`} title={say('levelHint')}>
      {say(level)}
    </span>
  );
}
