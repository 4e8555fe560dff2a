import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useCallback } from 'react';
import { formatAmount, formatNumber } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import { useContractWords } from './words.ts';

/** What a contract's parties and terms are called, and its money written. */
export function useNames(file: ContractFile) {
  const language = useLanguage();
  const say = useContractWords();
  const unit = file.currency ?? '';
  const party = useCallback(
    (id: string) => file.parties.find((each) => each.id === id)?.name?.[language] || id,
    [file, language],
  );
  const money = useCallback(
    (value: number | null) =>
      value !== null && unit === '' ? formatNumber(value, 'amount', language) : formatAmount(value, unit, language),
    [unit, language],
  );
  const termName = useCallback(
    (id: string) => {
      const k = file.terms.findIndex((term) => term.id === id);
      const term = file.terms[k];
      return term ? say('termNamed', { number: k + 1, kind: say(`term-${term.kind}`) }) : id;
    },
    [file, say],
  );
  return { party, money, termName };
}
