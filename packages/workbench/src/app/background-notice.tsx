import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type BackgroundWork, forgetDoneWork, pathOf, useBackgroundWork } from '../data/index.ts';
import { defineWords, useText } from '../words/index.ts';
import { rooms } from './rooms.ts';

const useWords = defineWords('background', {
  running: { zh: '{{room}}：运行中…', en: '{{room}}: running…' },
  done: { zh: '{{room}}：已算完，看结果', en: '{{room}}: done, see the result' },
});

/** Tells of work that was left running on another page, and leads back to it. */
export function BackgroundNotice() {
  const say = useWords();
  const text = useText();
  const router = useRouter();
  const { pathname } = useLocation();
  const works = useBackgroundWork();
  useEffect(() => forgetDoneWork(pathname), [pathname, works]);
  const elsewhere = Map.groupBy(
    works.filter(({ address }) => pathOf(address) !== pathname),
    ({ address }) => pathOf(address),
  );
  return (
    <div className="background-notice" role="status">
      {[...elsewhere].map(([path, some]: [string, BackgroundWork[]]) => {
        const isDone = some.every((one) => one.isDone);
        const room = rooms.find((one) => one.path === path);
        return (
          <button
            key={path}
            type="button"
            className="link-button"
            onClick={() => router.history.push(some.at(-1)?.address ?? path)}
          >
            {say(isDone ? 'done' : 'running', { room: room ? text(room.name) : path })}
          </button>
        );
      })}
    </div>
  );
}
