import type { ChainTable } from '../data/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { changedClass, countOf, type Linkage, strongest } from './linkage.ts';
import { useKeySectorWords } from './words.ts';

export type Convention = 'ghosh' | 'leontief';

/** How many sectors are key, which ones, and how far that hangs on the convention. */
export function useAnswer(
  table: ChainTable,
  region: string | undefined,
  convention: Convention,
  linkages: readonly Linkage[] | undefined,
  others: ReadonlyMap<string, Linkage> | undefined,
): string | undefined {
  const say = useKeySectorWords();
  const language = useLanguage();
  const name = useNodeName(table, region);
  const text = useText();
  if (!linkages) return undefined;
  const names = strongest(linkages)
    .slice(0, 3)
    .map(name)
    .join(text({ zh: '、', en: ', ' }));
  const first = say('answer', {
    where: region === undefined ? '' : say('inRegion', { region: text(table.regionName(region)) }),
    count: linkages.length,
    key: countOf(linkages, 'key'),
    names: names === '' ? '' : say('answerNames', { names }),
  });
  if (!others) return first;
  const other = say(convention === 'ghosh' ? 'leontief' : 'ghosh');
  return joinSentences([first, say('answerOther', { other, changed: changedClass(linkages, others) })], language);
}

/** A node by its sector; by its region too where several regions are shown. */
export function useNodeName(table: ChainTable, region: string | undefined): (linkage: Linkage) => string {
  const say = useKeySectorWords();
  const text = useText();
  return (one) => {
    const sector = text(table.sectorName(one.sector));
    if (!table.isMultiRegional || region !== undefined) return sector;
    return say('nodeName', { region: text(table.regionName(one.region)), sector });
  };
}
