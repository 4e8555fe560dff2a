import type { FactKind } from './fact.ts';
import { fold } from './fold.ts';
import { type Time, timesIn } from './time.ts';

/** What a heading or a paragraph says about the sentences under it. */
export interface Setting {
  readonly kind?: FactKind;
  readonly year?: number;
  /** Last year, where the section is about a period. */
  readonly last?: number;
  /** Explanations of terms: nothing is stated there. */
  readonly glossary: boolean;
}

export const nothingSet: Setting = { glossary: false };

const looksBack = /回顾|成就|成效|总结|完成情况|工作情况|执行情况|主要成绩|主要成效|所做的工作|过去[一五三]年/;
const looksAhead =
  /目标|任务|安排|部署|重点工作|总体要求|主要工作|工作建议|政府工作的建议|政策取向|预期|政府自身建设|自身建设|重大举措|规划|计划|下一步|年的?工作$|年工作要点|全力做好|着力抓好/;
const glossary = /名词解释|名词注释|有关用语|用语说明|^\s*注释|注:\s*$|^\s*附注|术语说明|词汇解释|有关名词/;
const laterChapter = /^\s*第?[二三四五六七八]\s*[、.章部]/;

/** Whether a passage that is no marked heading reads like one: short, one clause, without a full stop. */
export function readsAsHeading(text: string): boolean {
  const line = text.trim();
  return (
    line.length <= 46 &&
    !/[。;,:]$/.test(line) &&
    !/[。;]/.test(line) &&
    /^(?:第?[一二三四五六七八九十]+[、.章]|[“"]十[一二三四五六]五[”"](?:时期|期间)|\(?[一二三四五六七八九十]+\)|20\d\d年|名词|附|注|过去|今年|关于)/.test(
      line,
    )
  );
}

/**
 * What holds from this heading on; undefined where it says nothing and the section before goes on. A later chapter that
 * says nothing of time, after one that looked back, looks ahead.
 */
export function settingOfHeading(text: string, before: Setting, report: number | undefined): Setting | undefined {
  const line = fold(text).trim();
  if (glossary.test(line)) return { glossary: true };
  const back = looksBack.test(line);
  const ahead = looksAhead.test(line);
  if (/^\s*\(/.test(line)) return undefined;
  if (!back && !ahead) return laterChapter.test(line) && before.kind === 'achieved' ? aheadFrom(report) : undefined;
  const time = timesIn(line, report)[0];
  if (back && ahead) return { kind: 'achieved', ...span(time, report, 'achieved'), glossary: false };
  const kind = back ? 'achieved' : 'target';
  return { kind, ...span(time, report, kind), glossary: false };
}

const aheadFrom = (report: number | undefined): Setting => ({
  kind: 'target',
  ...span(undefined, report, 'target'),
  glossary: false,
});

function span(time: Time | undefined, report: number | undefined, kind: FactKind): { year?: number; last?: number } {
  if (time?.last !== undefined) return { year: time.year, last: time.last };
  if (time && !time.relative) return { year: time.year };
  if (report === undefined) return {};
  return { year: kind === 'achieved' ? report - 1 : report };
}

/** A paragraph that opens with a time of its own narrows the section: 过去五年，…. */
export function settingOfParagraph(text: string, section: Setting, report: number | undefined): Setting {
  const opening = fold(text.slice(0, 90));
  const lead = timesIn(opening, report).find((time) => time.at <= 26 && !time.until && !time.quarter && !time.whole);
  if (!lead || section.glossary) return section;
  const first = opening.slice(0, lead.end + 14);
  if (lead.last !== undefined) {
    if (/[,:]|来|间|时期|主要/.test(first.slice(lead.end)) || lead.at < 4)
      return { kind: kindOfPeriod(lead, opening, section, report), year: lead.year, last: lead.last, glossary: false };
    return section;
  }
  const isNow = report !== undefined && lead.year === report;
  if (isNow && /今年|\d/.test(first) && /目标|工作|要|将/.test(opening))
    return { kind: 'target', year: lead.year, glossary: false };
  if (report !== undefined && lead.year === report - 1 && section.last !== undefined && lead.at < 4)
    return { kind: 'achieved', year: lead.year, glossary: false };
  return section;
}

function kindOfPeriod(lead: Time, opening: string, section: Setting, report: number | undefined): FactKind {
  if (report !== undefined && (lead.last ?? 0) < report) return 'achieved';
  const past = section.kind === 'achieved' && (report === undefined || (section.last ?? report) >= report);
  return past || /历史性成就|取得.{0,8}成就/.test(opening.slice(lead.end)) ? 'achieved' : 'target';
}
