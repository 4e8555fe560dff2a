import type { ReactNode } from 'react';
import { type Role, useMay } from '../data/index.ts';
import { usePartsWords } from './words.ts';

interface Props {
  readonly least: Exclude<Role, 'viewer'>;
  readonly children: ReactNode;
  /** Says nothing to the others: for single buttons among much else. */
  readonly silent?: boolean;
}

/** What only some roles may do; to others it is not offered, and the page says why. */
export function OnlyWith({ least, children, silent = false }: Props) {
  const say = usePartsWords();
  if (useMay(least)) return children;
  if (silent) return null;
  return <p className="quiet small no-print">{say(`only_${least}`)}</p>;
}
