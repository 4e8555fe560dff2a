import { gbt4754 } from '@yanzhen/evidence/schemes';
import { sentences } from '../text/index.ts';
import { fold } from './fold.ts';
import { placeOfDocument } from './place.ts';
import type { IndustryClass, Priority } from './priority.ts';
import { priorityTerms } from './priority-terms.ts';
import { openingOf, type SourceDocument } from './source.ts';

const termPattern = new RegExp(
  Object.keys(priorityTerms)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const wish =
  /发展|培育|壮大|打造|支持|做强|做大|做优|聚焦|布局|建设|抢占|提升|推动|推进|突破|构建|加快|前瞻|培优|主导产业|支柱产业|优势产业|新兴产业|重点产业|产业链|产业集群/;
const strong = /培育|壮大|打造|做强|做大|做优|聚焦|布局|大力发展|加快发展|抢占|重点发展|支柱|主导/;
const refusal = /淘汰|压减|去产能|化解[^,;。]{0,10}产能|过剩|严控|严禁|限制|退出|清退|关停|以旧换新|补贴|报废|置换/;
const result = /(?:增长|下降|增速|产量|产值|营收|销量|出口)[^,;。]{0,12}\d/;

/** Industries a document names as ones to build up, with the passage that says so; one for each term and sentence. */
export function extractPriorities(document: SourceDocument): Priority[] {
  const opening = openingOf(document);
  const place = placeOfDocument(document.description, opening);
  const found: Priority[] = [];
  for (const passage of document.passages) {
    for (const span of sentences(passage.text)) {
      const sentence = passage.text.slice(span.start, span.end);
      const folded = fold(sentence);
      if (!wish.test(folded)) continue;
      for (const named of termsIn(folded))
        found.push({
          citation: {
            passage: passage.index,
            start: span.start + named.at,
            end: span.start + named.at + named.term.length,
          },
          sentence,
          ...(place ? { region: place.name, regionCode: place.code } : {}),
          term: named.term,
          wording: sentence.slice(named.at, named.at + named.term.length),
          classes: classesOf(named.term),
          confidence: named.confidence,
        });
    }
  }
  return found;
}

/** Terms in clauses that wish for them: not those shut down, nor those that only report a figure. */
function termsIn(sentence: string): { term: string; at: number; confidence: number }[] {
  const found: { term: string; at: number; confidence: number }[] = [];
  const seen = new Set<string>();
  for (const clause of sentence.matchAll(/[^,;。:!?]+/g)) {
    const text = clause[0];
    if (refusal.test(text) || result.test(text) || !(wish.test(text) || strong.test(sentence.slice(0, clause.index))))
      continue;
    for (const match of text.matchAll(termPattern)) {
      if (seen.has(match[0])) continue;
      seen.add(match[0]);
      found.push({ term: match[0], at: clause.index + match.index, confidence: strong.test(text) ? 0.9 : 0.7 });
    }
  }
  return found;
}

/** The classes a term of the dictionary stands for; empty where the classification has none. */
export function classesOf(term: string): IndustryClass[] {
  const { byCode } = gbt4754();
  return (priorityTerms[term] ?? '')
    .split(' ')
    .filter((code) => code !== '')
    .flatMap((written) => {
      const unit = byCode.get(written.replace('=', ''));
      return unit
        ? [{ code: unit.code, name: unit.name, fit: written.startsWith('=') ? 'whole' : 'part' } as const]
        : [];
    });
}
