import { useEffect, useState } from 'react';
import { useAddress } from '../app/address.ts';

/** The whole run takes about this long when it is played. */
const playingTime = 12_000;
const frame = 80;

/** The day shown, and a way to play on; the address keeps it once it stands. */
export function useDay(days: readonly number[], first: number) {
  const [{ day: asked }, update] = useAddress();
  const last = days.length - 1;
  const nearest = (day: number) =>
    Math.max(
      0,
      Math.min(
        last,
        days.findIndex((one) => one >= day),
      ),
    );
  const [at, setAt] = useState(() => nearest(Number(asked ?? first)));
  const [isPlaying, setPlaying] = useState(false);
  const shown = Math.min(at, last);
  useEffect(() => {
    if (!isPlaying) return;
    const pace = Math.max(1, Math.round((last * frame) / playingTime));
    const timer = setInterval(() => setAt((now) => Math.min(last, now + pace)), frame);
    return () => clearInterval(timer);
  }, [isPlaying, last]);
  useEffect(() => {
    if (isPlaying && shown >= last) setPlaying(false);
  }, [isPlaying, shown, last]);
  useEffect(() => {
    const day = days[shown];
    if (isPlaying || day === undefined) return;
    // While the slider moves the address waits: browsers refuse many changes at once.
    const timer = setTimeout(() => update({ day: String(day) }, { replace: true }), 300);
    return () => clearTimeout(timer);
  }, [isPlaying, shown, days, update]);
  const play = () => {
    if (!isPlaying && shown >= last) setAt(0);
    setPlaying(!isPlaying);
  };
  const go = (next: number) => {
    setPlaying(false);
    setAt(next);
  };
  return { at: shown, day: days[shown] ?? 0, last, isPlaying, play, go };
}
