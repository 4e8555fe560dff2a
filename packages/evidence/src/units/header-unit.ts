import { parseUnit } from './parse-unit.ts';
import type { ParsedUnit } from './unit.ts';

/** A header taken apart: what it measures, and the unit when the header says one. */
export interface HeaderUnit {
  readonly measure: string;
  readonly unit?: ParsedUnit;
}

const BRACKETS = /[（(【[]\s*([^（()）【】[\]]+?)\s*[）)】\]]/g;
const SAID = /(?:计量)?单位\s*[:：]\s*([^\s,，;；。)）]+(?:\s+[a-z$]+)?)|\bunits?\s*[:：]\s*([^,;]+)/i;

/**
 * The unit in a header or a title line: 工业增加值（亿元）, “单位：万元”, “Output, million USD”,
 * “GDP [CNY bn]”, 年末人口/万人. A bracket that is no unit, such as （当年价）, stays in the measure.
 */
export function headerUnit(header: string): HeaderUnit {
  const said = SAID.exec(header);
  if (said) {
    const unit = parseUnit(said[1] ?? said[2]!);
    if (unit) return { measure: tidy(header.replace(said[0], '')), unit };
  }
  for (const bracket of header.matchAll(BRACKETS)) {
    const unit = unitAmong(bracket[1]!);
    if (unit) return { measure: tidy(header.replace(bracket[0], ' ')), unit };
  }
  const tail = /^(.*?)\s*[,，/_|]\s*([^,，/_|]+)$/.exec(header.trim());
  const unit = tail ? parseUnit(tail[2]!) : undefined;
  return unit ? { measure: tidy(tail![1]!), unit } : { measure: tidy(header) };
}

/** The unit in a title line such as “2022 年各地区工业增加值 单位：亿元”; undefined when it says none. */
export function titleUnit(text: string): ParsedUnit | undefined {
  return headerUnit(text).unit;
}

function unitAmong(text: string): ParsedUnit | undefined {
  return (
    parseUnit(text.replace(/^(单位|units?)\s*[:：]\s*/i, '')) ??
    text
      .split(/[,，;；、]/)
      .map((part) => parseUnit(part))
      .find(Boolean)
  );
}

function tidy(text: string): string {
  return text
    .replace(/[（(【[]\s*[）)】\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
