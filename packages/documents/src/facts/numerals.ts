const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number a Chinese numeral below 10,000 stands for (三, 十二, 二百零五, 两千); NaN for anything else. */
export function chineseNumeral(text: string): number {
  let total = 0;
  let digit = Number.NaN;
  for (const character of text) {
    const place = places[character];
    const value = digits[character];
    if (value !== undefined) digit = value;
    else if (place === undefined) return Number.NaN;
    else {
      total += (Number.isNaN(digit) ? 1 : digit) * place;
      digit = 0;
    }
  }
  return Number.isNaN(digit) ? Number.NaN : total + digit;
}

/** The value of digits as written, thousands separated or not. */
export function arabicNumeral(text: string): number {
  return Number(text.replaceAll(',', ''));
}
