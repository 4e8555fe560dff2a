import type { ContractFile } from '@yanzhen/evidence/agreements';
import { numberIn, type Row, textIn } from '../../data/index.ts';
import { joinSentences, useLanguage } from '../../words/index.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';

/** Whom it pays, whom it does not, and who gets more or less than contributed. */
export function useAnswer(file: ContractFile, rows: readonly Row[] | undefined): string | undefined {
  const say = useContractWords();
  const language = useLanguage();
  const { party, money } = useNames(file);
  if (!rows) return undefined;
  const between = language === 'zh' ? '、' : ', ';
  const losing = rows.filter((row) => row['stays'] === false).map((row) => party(textIn(row, 'party')));
  const worth = rows
    .filter((row) => (numberIn(row, 'npv') ?? 0) !== 0 || (numberIn(row, 'outside') ?? 0) !== 0)
    .map((row) => say('worthOf', { party: party(textIn(row, 'party')), money: money(numberIn(row, 'npv')) }))
    .join(between);
  const verdict = losing.length === 0 ? say('nobodyLoses') : say('loses', { parties: losing.join(between) });
  const furthest = rows
    .map((row) => ({ row, over: (numberIn(row, 'negotiated') ?? 0) - (numberIn(row, 'fair') ?? 0) }))
    .sort((a, b) => b.over - a.over)[0];
  const more =
    furthest && furthest.over > 0.005 * Math.abs(numberIn(furthest.row, 'negotiated') ?? 0)
      ? [say('overFair', { party: party(textIn(furthest.row, 'party')), money: money(furthest.over) })]
      : [];
  return joinSentences([say('answer', { years: file.years, worth }), verdict, ...more], language);
}
