/** The languages of the product; Chinese is the default. */
export type Language = 'zh' | 'en';

/** What is written where a number is missing. */
export const noNumber: Readonly<Record<Language, string>> = { zh: '无数据', en: 'no data' };

export type NumberKind = 'index' | 'score' | 'share' | 'count' | 'change' | 'amount';

/**
 * A number as a reader wants it. `index`: LQ, proximity, similarity, two decimals; `score`: with a
 * sign, two decimals; `share`: per cent, one decimal; `change`: per cent with a sign; `count`: whole
 * with separators; `amount`: three significant digits at least, separators. Missing is words, not 0.
 */
export function formatNumber(value: number | null | undefined, kind: NumberKind, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noNumber[language];
  return formatter(kind, value).format(value).replace('-', '−');
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(kind: NumberKind, value: number): Intl.NumberFormat {
  const digits = kind === 'amount' ? amountDigits(value) : fixedDigits[kind];
  const key = `${kind}${digits}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat('en-US', {
      style: kind === 'share' || kind === 'change' ? 'percent' : 'decimal',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: kind === 'change' || kind === 'score' ? 'exceptZero' : 'negative',
    });
    formatters.set(key, made);
  }
  return made;
}

const fixedDigits = { index: 2, score: 2, share: 1, change: 1, count: 0 } as const;

function amountDigits(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  return size >= 10 ? 1 : 2;
}
