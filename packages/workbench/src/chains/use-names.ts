import { useCallback } from 'react';
import type { ChainTable } from '../data/index.ts';
import { categoryName } from '../parts/category-name.ts';
import { useText } from '../words/index.ts';
import type { By } from './choice.ts';
import type { Link } from './link.ts';
import { useChainsWords } from './words.ts';

/** What the sector picked is called, with its region. */
export function useWhat(table: ChainTable, sector: string, region: string | undefined): string {
  const say = useChainsWords();
  const text = useText();
  const name = text(table.sectorName(sector));
  if (region !== undefined) return say('where', { region: text(table.regionName(region)), sector: name });
  return table.isMultiRegional ? say('everywhere', { sector: name }) : name;
}

/** What a link is called, as it is summed. */
export function useLinkName(table: ChainTable, by: By): (link: Pick<Link, 'kind' | 'region' | 'sector'>) => string {
  const say = useChainsWords();
  const text = useText();
  return useCallback(
    ({ kind, region, sector }) => {
      const place = region === '' || !table.isMultiRegional ? '' : text(table.regionName(region));
      if (kind === 'node') {
        if (by === 'region') return place;
        const name = text(table.sectorName(sector));
        return by === 'node' && place !== '' ? say('nodeName', { region: place, sector: name }) : name;
      }
      const known = (['final', 'value-added', 'imports', 'exports'] as const).find((one) => one === kind);
      const name = sector === '' ? (known ? say(`kind-${known}`) : kind) : text(categoryName(sector));
      return place === '' ? name : say('nodeName', { region: place, sector: name });
    },
    [table, by, say, text],
  );
}
