import { type Span, sentences } from '../text/index.ts';

const longest = 240;

/**
 * What is read at once: sentences, with those joined again that only a semicolon parts, because a contrast
 * (本地企业奖励5%；外地企业奖励1%) is often written so. Items of a list stay apart.
 */
export function clausesOf(line: string): Span[] {
  const clauses: Span[] = [];
  for (const span of sentences(line)) {
    const last = clauses.at(-1);
    const joined =
      last !== undefined &&
      /[；;]$/u.test(line.slice(last.start, last.end)) &&
      span.end - last.start <= longest &&
      !/^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[①-⑳]|第[一二三四五六七八九十百]+)/u.test(
        line.slice(span.start, span.end),
      );
    if (joined) clauses[clauses.length - 1] = { start: last.start, end: span.end };
    else clauses.push(span);
  }
  return clauses;
}

const item = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．]|[①-⑳]|[-—•])/u;

/** Whether a line leads a list of what is forbidden, looked for or done away with: what follows as its items is no rule of the draft. */
export function leadsForbidden(line: string): boolean {
  return /(?:不得|严禁|禁止|是否|清理|废止|负面清单|重点审查|重点整治)[^。]{0,60}(?:下列|以下|如下)[^。]{0,120}[：:]\s*$/u.test(
    line,
  );
}

export function isItem(line: string): boolean {
  return item.test(line);
}
