import { useCallback } from 'react';
import type { ChainTable } from '../data/index.ts';
import { useText } from '../words/index.ts';
import type { MeasureFigures } from './figures.ts';
import { useResilienceWords } from './words.ts';

/** What a measure is called: “30 more days of …”, “a third of … from …”. */
export function useMeasureName(table: ChainTable): (measure: MeasureFigures) => string {
  const say = useResilienceWords();
  const text = useText();
  return useCallback(
    ({ kind, sector, source }) =>
      say(`name-${kind}`, { input: text(table.sectorName(sector)), source: text(table.regionName(source)) }),
    [table, say, text],
  );
}
