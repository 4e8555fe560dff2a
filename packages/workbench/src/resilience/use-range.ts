import { useCallback } from 'react';
import { formatAmount, formatNumber, type Language, type NumberKind } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import type { Range } from './figures.ts';
import { useResilienceWords } from './words.ts';

/** A range in words: both ends where they read differently, one figure otherwise. */
export function writeRange({ least, largest }: Range, write: (value: number | null) => string): string {
  const [low, high] = [write(least), write(largest)];
  return low === high ? low : `${low}–${high}`;
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
