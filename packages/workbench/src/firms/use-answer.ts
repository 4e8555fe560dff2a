import { formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { shareText } from './share-text.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import type { Ranking } from './use-ranking.ts';
import { useFirmsWords } from './words.ts';

/** Which firm would cost most, and how far the risk gathers in few firms. */
export function useAnswer(network: FirmNetwork, { rows, by, within, most }: Ranking): string | undefined {
  const say = useFirmsWords();
  const text = useText();
  const language = useLanguage();
  if (!rows || !most) return undefined;
  const where = within === undefined ? say('wholeNetwork') : text(network.regionName(within));
  const esri = shareText(most.esri, language);
  if (by !== 'firm') {
    const name = text(by === 'region' ? network.regionName(most.region) : network.industryName(most.industry));
    return say('answerGroup', { name, where, esri, firm: most.firm });
  }
  const first = say(within === undefined ? 'answer' : 'answerWithin', {
    ...{ where, esri, firm: most.firm },
    region: text(network.regionName(most.region)),
    industry: text(network.industryName(most.industry)),
    touched: formatNumber(most.touched, 'count', language),
  });
  const heavy = rows.filter(({ esri: loss }) => (loss ?? 0) >= 0.01).length;
  const second = say('answerHeavy', {
    heavy: formatNumber(heavy, 'count', language),
    count: formatNumber(rows.length, 'count', language),
  });
  return joinSentences([first, second], language);
}
