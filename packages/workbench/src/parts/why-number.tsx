import { type Figure, useWhy } from './why.tsx';
import { usePartsWords } from './words.ts';
import './why-number.css';

/** A number that opens its evidence. */
export function WhyNumber({ shown, figure }: { shown: string; figure: Figure }) {
  const say = usePartsWords();
  const openWhy = useWhy();
  return (
    <button type="button" className="why-number" title={say('why')} onClick={() => openWhy(figure)}>
      {shown}
    </button>
  );
}
