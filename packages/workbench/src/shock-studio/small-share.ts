import { formatNumber, type Language } from '../design/index.ts';

/** Per cent; a share that one decimal would write as 0 gets the digits it needs. */
export function smallShare(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 0.0005 || size === 0) return formatNumber(value, 'share', language);
  const format = new Intl.NumberFormat('en-US', { style: 'percent', maximumSignificantDigits: 1 });
  return format.format(value).replace('-', '−');
}

/**
 * Writes changes in per cent with their sign, with as many digits as tell them apart where the largest is `reach`:
 * among −8.8% and more one decimal, among hundredths of a per cent three.
 */
export function changeFormat(reach: number, language: Language): (value: number | null) => string {
  const digits = reach > 0 ? Math.min(8, Math.max(1, 1 - Math.floor(Math.log10(100 * reach)))) : 1;
  const format = new Intl.NumberFormat('en-US', {
    ...{ style: 'percent', maximumFractionDigits: digits, signDisplay: 'negative' },
  });
  return (value) => {
    if (value === null) return formatNumber(value, 'change', language);
    const written = format.format(value).replace('-', '−');
    return value > 0 && written !== '0%' ? `+${written}` : written;
  };
}
