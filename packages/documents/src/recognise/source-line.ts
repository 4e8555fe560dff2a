import { dateIn } from './dates.ts';

/** Who published an article and when, from the line below its title. */
export interface SourceLine {
  readonly source: string;
  readonly date: string;
}

const date = String.raw`(?:19|20)\d{2}(?:\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-/.]\d{1,2}[-/.]\d{1,2})`;
const time = String.raw`(?:[\sT]*\d{1,2}:\d{2}(?::\d{2})?)?`;
const mark = String.raw`[\s·•|,，;；/—–-]*`;
const sourceFirst = new RegExp(
  String.raw`^(?:来源|稿源|信息来源|source)?\s*[:：]?\s*(?<source>[^\d:：|·•]{2,60}?)${mark}(?:(?:发布)?(?:时间|日期)|date)?\s*[:：]?\s*(?<date>${date})${time}(?:\s.{0,40})?$`,
  'iu',
);
const dateFirst = new RegExp(
  String.raw`^(?:(?:发布)?(?:时间|日期)|date)?\s*[:：]?\s*(?<date>${date})${time}${mark}(?:来源|稿源|信息来源|source)\s*[:：]?\s*(?<source>[^\d:：|·•]{2,60}?)(?:[\s|].{0,40})?$`,
  'iu',
);

/** Reads a line that is nothing but a source and a date (`Jing Ji Ri Bao· 2025-04-23 23:13`); undefined for any other line. */
export function sourceLine(text: string): SourceLine | undefined {
  const line = text.trim();
  if (line.length > 120) return undefined;
  const found = dateFirst.exec(line) ?? sourceFirst.exec(line);
  const day = dateIn(found?.groups?.['date'] ?? '');
  const source = found?.groups?.['source']?.trim();
  if (!day || !source || /[。！？!?]/u.test(source) || !/\p{L}{2}/u.test(source)) return undefined;
  return { source, date: day };
}
