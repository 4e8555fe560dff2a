import type { ReactNode } from 'react';
import { type Role, useMay } from '../data/index.ts';
import { usePartsWords } from './words.ts';

/** What only some roles may do; to others it is not offered, and the page says why. */
export function OnlyWith({ least, children }: { least: Exclude<Role, 'viewer'>; children: ReactNode }) {
  const say = usePartsWords();
  if (useMay(least)) return children;
  return <p className="quiet small no-print">{say(`only_${least}`)}</p>;
}
