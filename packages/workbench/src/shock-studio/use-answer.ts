import type { ChainTable } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { largestLosses, type Outcome } from './run.ts';
import type { StudioEvent } from './scenario.ts';
import { smallShare } from './small-share.ts';
import { useCauseName, useEventName, useUnitName } from './use-names.ts';
import type { Run } from './use-run.ts';
import type { Scenario } from './use-scenarios.ts';
import { useShockWords } from './words.ts';

/** The opening sentences: what is lost in all, by whom most, what spread; and how another scenario differs. */
export function useAnswer(
  table: ChainTable,
  scenario: Scenario,
  run: Run | undefined,
  second: Run | undefined,
): string | undefined {
  const say = useShockWords();
  const text = useText();
  const language = useLanguage();
  const eventName = useEventName(table);
  const unitName = useUnitName(table);
  const causeName = useCauseName(table);
  const total = run && largestLosses(run.outcomes, 'total')[0];
  if (!run || !total) return undefined;
  const amount = (value: number) => formatAmount(Math.abs(value), table.info.unit, language);
  const share = (value: number) => smallShare(value, language);
  const events = scenario.events.map(eventName).join(text({ zh: '；', en: '; ' }));
  const sentences = [
    say(total.lost < 0 ? 'answerGain' : 'answer', {
      ...{ events, days: scenario.settings.steps, lost: amount(total.lost), share: share(total.lostShare ?? 0) },
    }),
  ];
  const recovery = ({ survived, recovery: days }: Outcome) =>
    survived === null ? say('hardlyHit') : days === null ? say('recoversNot') : say('recoversIn', { days });
  const most = table.isMultiRegional ? largestLosses(run.outcomes, 'region')[0] : undefined;
  if (most && most.lost > 0 && total.lost > 0) {
    sentences.push(
      say('answerRegion', {
        ...{ region: unitName(most), lost: amount(most.lost), part: share(most.lost / total.lost) },
        ...{ worst: share(most.worst), recovery: recovery(most) },
      }),
    );
  } else if (total.lost > 0)
    sentences.push(say('answerOnly', { worst: share(total.worst), recovery: recovery(total) }));
  const spill = largestLosses(run.outcomes, 'node').find((one) => one.lost > 0 && !isHit(one, scenario.events));
  if (spill) {
    sentences.push(
      say('answerSpill', { node: unitName(spill), lost: amount(spill.lost), cause: causeName(spill.cause) }),
    );
  }
  const other = second && largestLosses(second.outcomes, 'total')[0];
  if (other) {
    const between = other.lost - total.lost;
    const isSame = Math.abs(between) < 1e-9 * Math.abs(total.lost);
    const signed = (value: number) => formatAmount(value, table.info.unit, language);
    const values = { lost: amount(between), first: signed(total.lost), second: signed(other.lost) };
    sentences.push(
      isSame ? say('answerSame') : say('answerDifference', { ...values, more: say(between > 0 ? 'more' : 'less') }),
    );
  }
  return joinSentences(sentences, language);
}

/** Whether an event names the node as the place where it happens. */
function isHit({ region, sector }: Outcome, events: readonly StudioEvent[]): boolean {
  return events.some(
    ({ regions, sectors }) =>
      (regions.length === 0 || regions.includes(region)) && (sectors.length === 0 || sectors.includes(sector)),
  );
}
