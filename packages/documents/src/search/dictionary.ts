import { chinaRegions, gbt4754, regionGroups } from '@yanzhen/evidence/schemes';
import { foldText } from './fold.ts';
import { policyTerms } from './policy-terms.ts';
import { synonymGroups } from './synonym-groups.ts';

const hanWord = /^\p{Script=Han}{2,10}$/u;
/** High enough that a term wins over its parts, low enough that a place name never swallows a common word. */
const weights = { term: 20_000, industry: 2000, region: 500 };

/** Words of this field that a general dictionary lacks or cuts apart, in the form jieba loads: `word weight tag`. */
export function domainDictionary(): string {
  const lines = new Map<string, string>();
  const add = (words: Iterable<string>, weight: number, tag: string) => {
    for (const word of words) {
      const folded = foldText(word);
      if (hanWord.test(folded) && !lines.has(folded)) lines.set(folded, `${folded} ${weight} ${tag}`);
    }
  };
  add(policyTerms, weights.term, 'n');
  add(synonymGroups.flat(), weights.term, 'n');
  add(industryNames(), weights.industry, 'n');
  add(regionNames(), weights.region, 'ns');
  return [...lines.values()].join('\n');
}

function industryNames(): string[] {
  const conjunction = /[和及与的、]|其他|未列明|不包括/;
  return gbt4754()
    .units.flatMap(({ name, short }) => [name.zh, short.zh])
    .filter((name) => name.length >= 3 && !conjunction.test(name));
}

/** Short names below the prefecture (城关, 和平, 新建) are common words: counties go by their full name. */
function regionNames(): string[] {
  const names = chinaRegions().units.flatMap(({ level, name, short }) =>
    level <= 2 ? [name.zh, short.zh] : name.zh.length >= 3 ? [name.zh] : [],
  );
  return [...names, ...regionGroups().flatMap(({ name, aliases }) => [name.zh, ...aliases])];
}
