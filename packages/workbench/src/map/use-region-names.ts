import { useCallback } from 'react';
import { type Text, useText } from '../words/index.ts';
import { provinceTiles } from './tile-grid.ts';

const known = new Map(provinceTiles.map(({ code, name }) => [code, name]));

/** Names of everything on the map: as the dataset has them, else the province's own. */
export function useRegionNames(nameOf: (code: string) => Text): (code: string) => string {
  const text = useText();
  return useCallback(
    (code) => {
      const name = nameOf(code);
      return text(name.zh === code ? (known.get(code) ?? name) : name);
    },
    [nameOf, text],
  );
}

/** Provinces on the map that have no figure: said in words, because a pale pattern is easily missed. */
export function provincesWithout(has: (code: string) => boolean): string[] {
  return provinceTiles.map(({ code }) => code).filter((code) => !has(code));
}
