/** A stretch of time a sentence names. */
export interface Time {
  /** Where the words stand in the sentence. */
  readonly at: number;
  readonly end: number;
  readonly year: number;
  /** Last year, where it is a period of several. */
  readonly last?: number;
  readonly quarter?: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2';
  /** 到…, …末: the end of the span is meant. */
  readonly until: boolean;
  /** Counted from the report's year (今年, 去年, 三季度), not written out. */
  readonly relative: boolean;
  /** 过去一年: holds for the sentences that follow, too. */
  readonly lasting?: boolean;
  /** 全年: the whole year again after its quarters. */
  readonly whole?: boolean;
}

const plans: Readonly<Record<string, number>> = {
  九: 1996,
  十: 2001,
  一: 2006,
  二: 2011,
  三: 2016,
  四: 2021,
  五: 2026,
  六: 2031,
};
const numerals: Readonly<Record<string, number>> = { 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const quarters: Readonly<Record<string, NonNullable<Time['quarter']>>> = { 一: 'Q1', 二: 'Q2', 三: 'Q3', 四: 'Q4' };

const timePattern = new RegExp(
  [
    '(?<from>20\\d\\d)\\s*年?\\s*[-~至到]+\\s*(?<to>20\\d\\d)\\s*年',
    '(?<year>20\\d\\d)\\s*年(?<end>底|末)?',
    '[“"]?十(?<plan>[一二三四五六])五[”"]?(?<span>期末|末|时期|期间|以来|收官|前[两三四]年|)',
    '(?<word>今年|去年|上年(?!均)|明年|前年|本年度|当前年度)(?<wordEnd>底|末)?',
    '(?<lead>过去|近|今后|未来|这|下一个|接下来)?(?<count>[两三四五六七八九十])年(?<tail>来|间|内|里|累计|多来|)',
    '(?:第)?(?<quarter>[一二三四])季度',
    '(?<half>[上下])半年',
    '(?<whole>全年)',
    '(?<past>过去的?一年|一年来)',
  ].join('|'),
  'g',
);
const baseBefore = /(?:比|较|按照?|自|从|由|同|与|以|距)\s*$/;
const baseBehind =
  /^(?:的(?:[\d.]+%|(?:[\d.]+|[一二两三四五六七八九十]+)[倍成])|度|以来|价格|不变价|可比价|同期|的水平|版|代|期|行动|规划|计划|攻坚|保质|届|制|一遇|级|活动|任务|目标|工作)/;

/** The times a folded sentence names, base years and names of programmes left out. `report` is the year the report was given. */
export function timesIn(sentence: string, report: number | undefined): Time[] {
  const found: Time[] = [];
  if (!/[年季]|十.五/.test(sentence)) return found;
  for (const match of sentence.matchAll(timePattern)) {
    const at = match.index;
    const end = at + match[0].length;
    const groups = match.groups ?? {};
    if (isBase(sentence, at, end, groups)) continue;
    const time = spanOf(groups, report, sentence.slice(Math.max(0, at - 2), at));
    if (time) found.push({ ...time, at, end });
  }
  return found;
}

function isBase(sentence: string, at: number, end: number, groups: Record<string, string | undefined>): boolean {
  if (baseBefore.test(sentence.slice(Math.max(0, at - 3), at))) return true;
  return baseBehind.test(sentence.slice(end, end + 8)) && groups['plan'] === undefined && groups['word'] === undefined;
}

type Span = Omit<Time, 'at' | 'end'>;

function spanOf(
  groups: Record<string, string | undefined>,
  report: number | undefined,
  before: string,
): Span | undefined {
  const { from, to, year, plan, word, count, quarter, half, whole, past } = groups;
  if (from && to) return { year: Number(from), last: Number(to), until: false, relative: false };
  if (year) return { year: Number(year), until: /到|至$/.test(before) || groups['end'] !== undefined, relative: false };
  if (plan) return planSpan(plan, groups['span'] ?? '', before, report);
  if (report === undefined) return undefined;
  if (word) return { year: report + offset(word), until: groups['wordEnd'] !== undefined, relative: true };
  if (quarter) return { year: report - 1, quarter: quarters[quarter]!, until: false, relative: true };
  if (half) return { year: report - 1, quarter: half === '上' ? 'H1' : 'H2', until: false, relative: true };
  if (whole) return { year: report - 1, until: false, relative: true, whole: true };
  if (past) return { year: report - 1, until: false, relative: true, lasting: true };
  return count ? yearsSpan(numerals[count] ?? 5, groups, report, before) : undefined;
}

const offset = (word: string) =>
  word === '今年' || word.startsWith('本') ? 0 : word === '明年' ? 1 : word === '前年' ? -2 : -1;

function planSpan(plan: string, span: string, before: string, report: number | undefined): Span | undefined {
  const year = plans[plan];
  if (year === undefined) return undefined;
  if (/末|收官/.test(span) || /[到至]$/.test(before)) return { year: year + 4, until: true, relative: false };
  if (span === '') return undefined;
  const last = span === '以来' && report !== undefined ? Math.min(report - 1, year + 4) : year + 4;
  return { year, last, until: false, relative: false };
}

/** 五年来, 今后五年: several years back from last year, or on from this one. */
function yearsSpan(
  years: number,
  groups: Record<string, string | undefined>,
  report: number,
  before: string,
): Span | undefined {
  const { lead, tail } = groups;
  if (/连续|第|提前|用|到|[十百]$/.test(before)) return undefined;
  if (lead === undefined && !tail && years !== 5) return undefined;
  if (/今后|未来|下一|接下/.test(lead ?? '') || (tail === '内' && !/过去|近/.test(lead ?? '')))
    return { year: report, last: report + years - 1, until: false, relative: true };
  return { year: report - years, last: report - 1, until: false, relative: true };
}
