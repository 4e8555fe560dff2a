import { type ReactNode, useMemo } from 'react';

/** A formula written plainly, `S_rs = Σ_i s_ri`, `X[r,i]`, `s²`, with its indices set as subscripts. */
export function Formula({ children }: { children: string }) {
  const parts = useMemo(() => setIndices(children), [children]);
  return <span className="formula-text">{parts}</span>;
}

const index = /_\(([^)]*)\)|_([A-Za-z0-9]+)|\[([a-z](?:,[a-z])*)\]/g;

function setIndices(formula: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of formula.matchAll(index)) {
    parts.push(formula.slice(from, match.index), <sub key={match.index}>{match[1] ?? match[2] ?? match[3]}</sub>);
    from = match.index + match[0].length;
  }
  parts.push(formula.slice(from));
  return parts;
}
