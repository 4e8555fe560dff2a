/** A number cell as read: `value` is NaN where the cell says “missing”. `rules` names what was done to read it. */
export interface NumberReading {
  readonly value: number;
  readonly rules: readonly string[];
  /** A unit written into the cell itself (`%`). */
  readonly unit?: string;
}

/** Texts that statistics offices put where there is no figure. */
const missingMarks = new Set(
  ['', '-', '--', '---', '—', '——', '–', '…', '……', '...', '......', '..', '.', ':', '/', '*', '#', 'x', 'n/a', 'na']
    .concat([
      'n.a.',
      'n.a',
      'nan',
      'null',
      'none',
      'nd',
      'n.d.',
      '(d)',
      '(s)',
      '无',
      '缺',
      '不详',
      '暂无',
      '无数据',
      '－',
    ])
    .concat(['缺失', 'missing', 'no data', 'confidential', 'c', 'd', 's']),
);
/** No figure is longer; what is goes to no regular expression. */
const longest = 80;
const formulaErrors = /^#(n\/a|div\/0!|ref!|value!|name\?|num!|null!|getting_data|spill!|calc!)$/u;
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/u;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/u;
const spaced = /^[+-]?\d{1,3}([ '’]\d{3})+(\.\d+)?$/u;
const footnote = /(\s*([①-⑳*†‡⁰¹²³⁴-⁹]|\[\d{1,2}\]|[(（]注?[①-⑳][)）]|[(（]注\d{0,2}[)）]))+$/u;

/** @returns undefined when the text is neither a number nor a mark for “missing”. */
export function readNumber(text: string, missing: ReadonlySet<string> = new Set()): NumberReading | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longest) return undefined;
  if (missing.has(trimmed)) return { value: Number.NaN, rules: ['missing-mark'] };
  // Before normalisation, which turns ① and ² into digits that would join the figure.
  const bare = trimmed.replace(footnote, '');
  if (bare !== trimmed && bare !== '') return withRule(readNumber(bare), 'footnote-mark');
  const normal = trimmed.normalize('NFKC').replace(/[−‐‑]/gu, '-').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (missingMarks.has(normal) || missingMarks.has(trimmed)) return { value: Number.NaN, rules: ['missing-mark'] };
  if (formulaErrors.test(normal)) return { value: Number.NaN, rules: ['formula-error'] };
  const rules = normal.length === trimmed.length && !/[０-９．，－％（）]/u.test(trimmed) ? [] : ['full-width'];
  return readSigned(normal, rules);
}

function readSigned(text: string, rules: readonly string[]): NumberReading | undefined {
  const inParentheses = /^\((.+)\)$/u.exec(text);
  if (inParentheses) {
    const inner = readPercent(inParentheses[1]!, [...rules, 'parentheses-negative']);
    return inner && inner.value >= 0 ? { ...inner, value: -inner.value } : undefined;
  }
  return readPercent(text, rules);
}

function readPercent(text: string, rules: readonly string[]): NumberReading | undefined {
  if (!text.endsWith('%')) return readPlain(text, rules);
  const inner = readPlain(text.slice(0, -1).trim(), [...rules, 'percent']);
  return inner && { ...inner, unit: '%' };
}

function readPlain(text: string, rules: readonly string[]): NumberReading | undefined {
  if (plain.test(text)) return finite(Number(text), rules);
  if (grouped.test(text)) return finite(Number(text.replaceAll(',', '')), [...rules, 'thousands-separator']);
  if (spaced.test(text)) return finite(Number(text.replace(/[ '’]/gu, '')), [...rules, 'thousands-separator']);
  return undefined;
}

function finite(value: number, rules: readonly string[]): NumberReading | undefined {
  return Number.isFinite(value) ? { value, rules } : undefined;
}

function withRule(reading: NumberReading | undefined, rule: string): NumberReading | undefined {
  return reading && { ...reading, rules: [...reading.rules, rule] };
}

/**
 * The number that stands in UTF-8 `bytes` from `start` to `end` when it is written in the plain
 * way (sign, digits, point, at most 15 digits); otherwise undefined and `readNumber` must look.
 * Exact: an integer below 2⁵³ divided by a power of ten that doubles hold exactly.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return undefined;
  }
  if (digits === 0 || digits > 15) return undefined;
  const value = decimals > 0 ? mantissa / powersOfTen[decimals]! : mantissa;
  return negative ? -value : value;
}

const powersOfTen = Array.from({ length: 16 }, (_, k) => 10 ** k);
