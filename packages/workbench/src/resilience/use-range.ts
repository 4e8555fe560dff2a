import { useCallback } from 'react';
import { formatAmount, formatNumber, type Language, type NumberKind } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import type { Range } from './figures.ts';
import { useResilienceWords } from './words.ts';

/** A range in words: both ends where they read differently, one figure otherwise; a unit they share is written once. */
export function writeRange({ least, largest }: Range, write: (value: number | null) => string): string {
  const [low, high] = [write(least), write(largest)];
  if (low === high) return low;
  const [from, to] = sharedUnit(low, high);
  return low.includes('−') ? `${from} … ${to}` : `${from}–${to}`;
}

/** “66 亿元”, “112 亿元” as “66”, “112 亿元”; “CNY 6 bn”, “CNY 11 bn” as “CNY 6”, “11 bn”. */
function sharedUnit(low: string, high: string): [string, string] {
  const after = /(?:%| [^\d]+)$/u;
  const before = /^[A-Z]+ /u;
  const unit = after.exec(high)?.[0];
  const currency = before.exec(low)?.[0];
  const from = unit !== undefined && low.endsWith(unit) ? low.slice(0, -unit.length) : low;
  const isOne = unit === undefined || from !== low;
  return [from, currency !== undefined && isOne && high.startsWith(currency) ? high.slice(currency.length) : high];
}

/** How to write ranges of figures, of amounts and of days. */
export function useRanges(unit: string) {
  const say = useResilienceWords();
  const language = useLanguage();
  const number = useCallback(
    (range: Range, kind: NumberKind) => writeRange(range, (value) => formatNumber(value, kind, language)),
    [language],
  );
  const amount = useCallback(
    (range: Range) => writeRange(range, (value) => formatAmount(value, unit, language)),
    [unit, language],
  );
  /** Days that exist only where output fell, or came back: under how many of the models that is. */
  const days = useCallback(
    (range: Range, models: number, none: string) => {
      if (range.models === 0) return none;
      const shown = say('days', { days: writeRange(range, (value) => dayText(value, language)) });
      return range.models === models ? shown : say('someModels', { shown, some: range.models, models, none });
    },
    [say, language],
  );
  return { number, amount, days };
}

function dayText(value: number | null, language: Language): string {
  return formatNumber(value, 'count', language);
}
