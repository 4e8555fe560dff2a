import { useCallback } from 'react';
import { useLanguage } from '../words/index.ts';

export interface ValueOfFact {
  readonly comparator: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
}

const signs: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  about: { zh: '约 ', en: 'about ' },
  at_least: { zh: '≥ ', en: '≥ ' },
  at_most: { zh: '≤ ', en: '≤ ' },
  over: { zh: '> ', en: '> ' },
  nearly: { zh: '近 ', en: 'nearly ' },
};

/** A fact's figure as it is read: `约 5%`, `≥ 500 亿斤`, `5–6%`. The unit stays as written. */
export function factValue({ comparator, value, valueMax, unit }: ValueOfFact, language: 'zh' | 'en'): string {
  const sign = signs[comparator]?.[language] ?? '';
  const number = (one: number) => one.toLocaleString('en-US', { maximumFractionDigits: 6 }).replace('-', '−');
  const range = valueMax === null ? number(value) : `${number(value)}–${number(valueMax)}`;
  return `${sign}${range}${/^[%％‰]/.test(unit) || unit === '' ? '' : ' '}${unit}`;
}

export function useFactValue(): (fact: ValueOfFact) => string {
  const language = useLanguage();
  return useCallback((fact) => factValue(fact, language), [language]);
}
