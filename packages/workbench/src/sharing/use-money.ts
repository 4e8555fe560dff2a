import type { GameFile } from '@yanzhen/evidence/agreements';
import { useMemo } from 'react';
import { amountScale, formatAmount, formatNumber, type Language } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import { worthOf } from './game-draft.ts';

export interface Money {
  /** In sentences, with its unit. */
  readonly told: (value: number | null) => string;
  /** In tables, all in the unit of `name`, with digits enough to tell splits apart. */
  readonly cell: (value: number | null) => string;
  /** For axes: a value in the unit of `name`. */
  readonly scaled: (value: number) => number;
  /** Unit of cells and axes; empty where the game says none. */
  readonly name: string;
}

/** A game's worths as people read them; `unit` is that of the layout they come from. */
export function moneyIn(unit: string | undefined, largest: number, language: Language): Money {
  if (unit === undefined) {
    const plain = (value: number | null) => (value === null ? '–' : formatNumber(value, 'amount', language));
    return { told: plain, cell: plain, scaled: (value) => value, name: '' };
  }
  const { factor, name } = amountScale(unit, largest, language);
  const digits = Math.max(0, 4 - Math.trunc(Math.log10(Math.max(1, largest * factor))));
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return {
    told: (value) => formatAmount(value, unit, language),
    cell: (value) => (value === null ? '–' : (value * factor).toLocaleString(locale, fixed).replace('-', '−')),
    scaled: (value) => value * factor,
    name,
  };
}

export function useMoney(file: GameFile, unit: string | undefined): Money {
  const language = useLanguage();
  const largest = Math.abs(worthOf(file, file.players) ?? 0);
  return useMemo(() => moneyIn(unit, largest, language), [unit, largest, language]);
}

/** The unit that a file’s figures are in, untouched: English has no word for 万元. */
export const unitWritten = (unit: string, language: Language): string =>
  language === 'en' && unit === '万元' ? 'CNY 10,000' : unit;
