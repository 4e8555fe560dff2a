import type { Evidence } from '@yanzhen/platform/operations';
import { formatNumber } from '../design/index.ts';
import type { Names } from '../layout-studio/index.ts';
import { joinSentences, useLanguage } from '../words/index.ts';
import { type Compared, endsOf, losers, type Range } from './compared.ts';
import { useInvolutionWords } from './words.ts';

/** The opening sentences: the price as an interval, how apart ended, who loses by the joint plan and can be paid. */
export function useAnswer(
  compared: Compared | undefined,
  evidence: Evidence | undefined,
  names: Names,
): string | undefined {
  const say = useInvolutionWords();
  const language = useLanguage();
  if (compared === undefined || evidence === undefined) return undefined;
  const { together, apart, price, verdict } = compared;
  const share = ([low, high]: Range) => between(low, high, (value) => formatNumber(value, 'share', language));
  const money = names.moneyRange;
  const lost: Range = [together[0] - apart[1], together[1] - apart[0]];
  const head =
    verdict === 'coordination-gains' && price
      ? say('answerGains', { price: share(price), lost: money(lost) })
      : verdict === 'coordination-loses' && price
        ? say('answerLoses', { price: share([-price[1], -price[0]]) })
        : say('answerCannot', { price: price ? share(price) : '—' });
  const ends = endsOf(evidence.notes);
  const cycle = ends && ends.cycle > 0 ? [say('answerCycle', { cycle: ends.cycle, orders: ends.orders })] : [];
  const losing = losers(compared);
  const paid =
    losing.length === 0
      ? [say('answerNobody')]
      : [
          say('answerLosers', {
            losers: losing
              .slice(0, 4)
              .map(({ code, payment }) => say('loser', { region: names.region(code), payment: money(payment!) }))
              .join(say('comma')),
          }),
          // Whatever the state apart, all together have more: so those who gain can pay those who lose.
          ...(lost[0] > 0 ? [say('answerEnough')] : []),
        ];
  return joinSentences([head, ...cycle, ...paid], language);
}

/** Two figures as one where they read the same. */
function between(low: number, high: number, format: (value: number) => string): string {
  const [a, b] = [format(low), format(high)];
  return a === b ? a : `${a} – ${b}`;
}
