import { type Language, noNumber } from '../design/index.ts';

/** A share of output, which may be very small: three significant digits, as a power of ten below 0.001 %. */
export function shareText(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noNumber[language];
  if (value === 0) return '0%';
  const percent = 100 * value;
  if (percent >= 0.001) return `${Number(percent.toPrecision(3))}%`;
  const exponent = Math.floor(Math.log10(percent));
  return `${(percent / 10 ** exponent).toFixed(1)}×10${superscript(exponent)}%`;
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');
}
