import { formatNumber, type Language } from '../design/index.ts';

/** Per cent; a share that one decimal would write as 0 gets the digits it needs. */
export function smallShare(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 0.0005 || size === 0) return formatNumber(value, 'share', language);
  const format = new Intl.NumberFormat('en-US', { style: 'percent', maximumSignificantDigits: 1 });
  return format.format(value).replace('-', '−');
}

/** A change in per cent with its sign, with the digits it needs; what is nothing but rounding is 0. */
export function smallChange(value: number | null, language: Language): string {
  if (value !== null && Math.abs(value) < 5e-5) return '0%';
  if (value === null || Math.abs(value) >= 0.0005) return formatNumber(value, 'change', language);
  return `${value > 0 ? '+' : ''}${smallShare(value, language)}`;
}
