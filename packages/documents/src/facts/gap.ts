import { subjectOf } from './subject.ts';

export interface Gap {
  /** What is compared; empty where it was named with a figure of its own before. */
  readonly subject: string;
  readonly at: number;
  /** 高于全省平均. */
  readonly phrase: string;
}

const others =
  '(?:全国|全省|全市|全区|全自治区|同期|上年|东部|西部|中部|[^,、]{0,10}?(?:平均|水平|均值|增速|增幅|目标|经济|工业|GDP|地区|预期|生产总值|增长))[^,、]{0,8}?';
const higher = new RegExp(`^(.*?)((?:高于|低于|快于|慢于|优于|高出|领先于?|超过|好于|超出|跑赢|超)${others})\\s*$`);
const than = new RegExp(`^(.*?)([比较](?:${others}|[^,、]{1,10})(?:高|低|快|慢|多)出?)\\s*$`);

/** Reads 高于全国 … before a number of percentage points; undefined where the number is no gap. */
export function gapBefore(left: string): Gap | undefined {
  const match = higher.exec(left) ?? than.exec(left);
  if (!match || /比(?:重|例|率)/.test(match[2] ?? '')) return undefined;
  const subject = subjectOf(match[1] ?? '');
  return { subject: subject.noun, at: subject.at, phrase: (match[2] ?? '').trim() };
}
