import { type ChainTable, numberIn, type Row } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { type Link, largest } from './link.ts';
import { useLinkName, useWhat } from './use-names.ts';
import { useChainsWords } from './words.ts';

/** The opening sentences: largest suppliers and customers with their shares, and how much it pulls. */
export function useAnswer(
  table: ChainTable,
  { sector, region, by }: Choice,
  links: readonly Link[] | undefined,
  multipliers: readonly Row[] | undefined,
): string | undefined {
  const say = useChainsWords();
  const text = useText();
  const language = useLanguage();
  const what = useWhat(table, sector, region);
  const name = useLinkName(table, by);
  if (!links) return undefined;
  // What a sector pays at home, wages and taxes, is an input too, but no one sells it.
  const bought = links.filter(({ side, kind }) => side === 'customer' || kind === 'node' || kind === 'imports');
  const top = (side: Link['side']) =>
    largest(bought, side, 3)
      .shown.map((link) => say('withShare', { name: name(link), share: formatNumber(link.share, 'share', language) }))
      .join(text({ zh: '、', en: ', ' }));
  const [suppliers, customers] = [top('supplier'), top('customer')];
  if (suppliers === '' && customers === '') return say('answerNothing', { what });
  const none = say('noOne');
  const first = say('answer', { what, suppliers: suppliers || none, customers: customers || none });
  const pull = pullOf(multipliers, sector, region);
  if (!pull) return first;
  const output = formatNumber(pull.output, 'index', language);
  return joinSentences([first, say('answerMultiplier', { output, rank: pull.rank, count: pull.count })], language);
}

/** The output multiplier of the one node picked, and its rank; nothing where several nodes are meant. */
function pullOf(rows: readonly Row[] | undefined, sector: string, region: string | undefined) {
  const found = rows?.filter((row) => row['sector'] === sector && (region === undefined || row['region'] === region));
  const output = found?.length === 1 ? numberIn(found[0]!, 'output') : null;
  if (!rows || output === null) return undefined;
  const rank = 1 + rows.filter((row) => (numberIn(row, 'output') ?? Number.NEGATIVE_INFINITY) > output).length;
  return { output, rank, count: rows.length };
}
