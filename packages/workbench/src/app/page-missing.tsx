import { useLocation } from '@tanstack/react-router';
import { RoomLink } from './room-link.tsx';
import { useAppWords } from './words.ts';

export function PageMissing() {
  const say = useAppWords();
  const { pathname } = useLocation();
  return (
    <>
      <h1>{say('missingTitle')}</h1>
      <p>{say('missingText', { path: pathname })}</p>
      <p>
        <RoomLink to="/">{say('goOverview')}</RoomLink>
      </p>
    </>
  );
}
