/**
 * A number as tables have it: wide digits, blanks, and commas between thousands (1,234.5). NaN for anything else. A comma that does not
 * stand between thousands is none of them: `100,5` is a hundred and a half where commas are decimal, and must not become 1005.
 */
export function writtenNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s’'_]/gu, '')
    .replace('−', '-');
  if (plain === '') return Number.NaN;
  if (!plain.includes(',')) return Number(plain);
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(plain) ? Number(plain.replaceAll(',', '')) : Number.NaN;
}
