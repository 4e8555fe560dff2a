import { formatNumber, type Language } from './number.ts';

interface UnitWords {
  readonly zh: string;
  readonly en: string;
  /** Figures in the English unit per figure in the kept one: 亿元 is 0.1 billion. */
  readonly enFactor: number;
  /** From this size on, Chinese writes the next unit up. */
  readonly next?: { readonly from: number; readonly zh: string; readonly en: string; readonly enFactor: number };
}

const units: Readonly<Record<string, UnitWords>> = {
  亿元: {
    zh: '亿元',
    en: 'CNY bn',
    enFactor: 0.1,
    next: { from: 10_000, zh: '万亿元', en: 'CNY tn', enFactor: 0.0001 },
  },
  万元: {
    zh: '万元',
    en: 'CNY m',
    enFactor: 0.01,
    next: { from: 10_000, zh: '亿元', en: 'CNY bn', enFactor: 0.00001 },
  },
  百万美元: { zh: '百万美元', en: 'USD m', enFactor: 1 },
  万人: { zh: '万人', en: '10k people', enFactor: 1 },
  吨: { zh: '吨', en: 't', enFactor: 1 },
  万吨: { zh: '万吨', en: '10k t', enFactor: 1 },
};

const aliases: Readonly<Record<string, string>> = {
  'CNY 100 million': '亿元',
  '100 million CNY': '亿元',
  'million USD': '百万美元',
  'USD million': '百万美元',
};

/** The unit as the language writes it; an unknown unit is written as it came. */
export function unitName(unit: string, language: Language): string {
  return units[aliases[unit] ?? unit]?.[language] ?? unit;
}

/** A value converted to the unit that `unitName` writes in this language: for axes and table cells. */
export function inUnit(value: number, unit: string, language: Language): number {
  const known = units[aliases[unit] ?? unit];
  return known && language === 'en' ? value * known.enFactor : value;
}

/** The unit in which amounts up to `size` are read best, and the factor that converts to it: for fields and sliders. */
export function amountScale(unit: string, size: number, language: Language): { factor: number; name: string } {
  const known = units[aliases[unit] ?? unit];
  if (!known) return { factor: 1, name: unit };
  const up = known.next && size >= known.next.from ? known.next : undefined;
  if (language === 'en') return { factor: (up ?? known).enFactor, name: (up ?? known).en };
  return { factor: up ? 1 / up.from : 1, name: (up ?? known).zh };
}

/** An amount with its unit, in the next unit up where figures grow long: 12345 亿元 → 1.23 万亿元, CNY 1.23 tn. */
export function formatAmount(value: number | null | undefined, unit: string, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return formatNumber(value, 'amount', language);
  const known = units[aliases[unit] ?? unit];
  if (!known) return `${formatNumber(value, 'amount', language)} ${unit}`;
  const up = known.next && Math.abs(value) >= known.next.from ? known.next : undefined;
  if (language === 'zh') {
    const shown = up ? value / up.from : value;
    return `${formatNumber(shown, 'amount', language)} ${(up ?? known).zh}`;
  }
  const { en, enFactor } = up ?? known;
  const [currency, ...scaleWord] = en.split(' ');
  const number = formatNumber(value * enFactor, 'amount', language);
  return en.startsWith('CNY') || en.startsWith('USD')
    ? `${currency} ${number} ${scaleWord.join(' ')}`
    : `${number} ${en}`;
}
