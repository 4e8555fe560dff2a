import type { GameFile } from '@yanzhen/evidence/agreements';
import { numberIn, type Row, type TableState } from '../data/index.ts';
import { joinSentences, useLanguage } from '../words/index.ts';
import { worthOf } from './game-draft.ts';
import type { Split } from './splits.ts';
import type { Money } from './use-money.ts';
import { useRuleName } from './use-rule-name.ts';
import { useSharingWords } from './words.ts';

/** What together is worth, whether a split holds, what would make one hold, and which do. */
export function useAnswer(
  file: GameFile,
  { told: amount }: Money,
  listed: TableState,
  splits: readonly Split[] | undefined,
  stable: readonly Row[] | undefined,
): string | undefined {
  const say = useSharingWords();
  const language = useLanguage();
  const ruleName = useRuleName();
  if (!listed.rows || !splits) return undefined;
  const total = worthOf(file, file.players) ?? 0;
  const alone = file.players.reduce((sum, player) => sum + (worthOf(file, [player]) ?? 0), 0);
  const cost = file.kind === 'cost';
  const gain = cost ? alone - total : total - alone;
  const empty = listed.rows[0]?.['core_empty'] as boolean | null;
  const names = (wanted: boolean) =>
    splits
      .filter(({ shares, holds }) => shares && holds === wanted)
      .map(({ rule }) => ruleName(rule))
      .join(say('comma'));
  const subsidy = stable?.[0] ? numberIn(stable[0], 'subsidy') : null;
  const first = say(cost ? 'answerCost' : 'answerGain', {
    total: amount(total),
    alone: amount(alone),
    gain: amount(gain),
  });
  const second =
    empty === null
      ? say('answerOpen')
      : empty
        ? subsidy === null
          ? say('answerNone')
          : say('answerNoneSubsidy', { subsidy: amount(subsidy) })
        : say('answerHolds', { names: names(true) || say('noneOfThese') });
  const not = empty === false ? names(false) : '';
  return joinSentences([first, second, ...(not === '' ? [] : [say('answerNot', { names: not })])], language);
}
