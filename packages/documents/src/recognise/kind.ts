import type { DocumentKind } from '../text/index.ts';

/** Words of a title that tell its kind; the word that stands last decides, as the head of a Chinese title does. */
const kinds: readonly (readonly [DocumentKind, RegExp])[] = [
  ['agreement', /协议书?|备忘录|合同|合作框架|agreement|memorandum|\bmou\b|contract/giu],
  ['research', /研究报告|白皮书|蓝皮书|研究$|评估报告|分析报告|white\s*paper|working\s*paper|research|study\b/giu],
  ['measures', /办法|细则|规则|(?<!政策)(?<!工作)措施$|measures|rules/giu],
  ['regulation', /条例|规定(?!动作)|[^办方]法$|regulations?\b|\blaw\b|\bact\b/giu],
  ['plan', /规划|计划|方案|纲要|行动(?!者)|要点|路线图|施工图|\bplan\b|outline|programme|strategy|roadmap/giu],
  ['opinion', /意见|若干(?:政策)?措施|政策措施|opinions?\b|guidelines/giu],
  ['notice', /通知|公告|通告|批复|决定|复函|的函|notice|circular|decision/giu],
  ['report', /报告|公报|总结|report|communiqu[eé]|bulletin/giu],
];

/**
 * What kind of document a title names. What is printed or passed on (关于印发《…规划》的通知) counts by the title inside;
 * a text with a newspaper's source line and no such word is news.
 */
export function kindOf(title: string, isNews: boolean): DocumentKind {
  if (isNews) return 'news';
  const inside = /(?:印发|发布|转发|公布)\s*[《<](.+)[》>]/u.exec(title)?.[1];
  let best: { kind: DocumentKind; at: number } | undefined;
  for (const [kind, pattern] of kinds) {
    for (const found of (inside ?? title).replace(/[(（].*[)）]$/u, '').matchAll(pattern)) {
      const at = found.index + found[0].length;
      if (!best || at > best.at) best = { kind, at };
    }
  }
  return best?.kind ?? 'other';
}
