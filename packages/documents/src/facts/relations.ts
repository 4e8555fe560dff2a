import { CHINA } from '@yanzhen/evidence/schemes';
import { sentences } from '../text/index.ts';
import { fold } from './fold.ts';
import { type Mention, partiesIn } from './parties.ts';
import { type Place, placeOfDocument } from './place.ts';
import type { Party, RegionRelation, RelationKind } from './relation.ts';
import { openingOf, type SourceDocument } from './source.ts';

/** Words of a relation, the surer kinds first; a clause has the first that fits. */
const cues: readonly (readonly [RegExp, RelationKind, number])[] = [
  [/(?:反向|科创|产业|研发|发展)?飞地(?:经济|园区|模式)?/, 'enclave', 0.85],
  [
    /共建[^,;。]{0,10}(?:产业园|工业园|科技园|合作园|园区|新区|开发区|示范区|合作区)|共建园|园区(?:合作)?共建|共建产业园|共建园区|合作产业园|产业合作园|合作园区|结对共建/,
    'co_built_park',
    0.85,
  ],
  [/利益(?:共享|分享)|税收(?:共享|分享|分成)|财税分享|产值分计/, 'benefit_sharing', 0.8],
  [
    /对口(?:协作|支援|合作|帮扶)|东西部(?:协作|扶贫协作)|结对(?:帮扶|合作|协作)|协作(?=升级|考核|机制|项目|产业|帮扶|$)/,
    'pairing',
    0.85,
  ],
  [/产业(?:梯度|有序)?转移|承接[^,;。]{0,18}转移|(?:向|往)[^,;。]{2,12}转移/, 'transfer', 0.8],
  [/研发[^,;。]{0,10}(?:转化|制造|生产)|创新成果[^,;。]{0,8}转化/, 'research_and_production', 0.65],
  [/一体化|同城化|协同发展|双城经济圈/, 'integration', 0.7],
  [/产业协作|产业合作|区域合作|战略合作|携手|合作|联动发展|联合|共建/, 'cooperation', 0.6],
];
const elsewhere = /一带一路|共建国家|双拥|RCEP|东盟|欧盟|上合/;

/** Relations between regions, one for each pair a clause joins; where it names one, the document's own region is the other. */
export function extractRelations(document: SourceDocument): RegionRelation[] {
  const opening = openingOf(document);
  const own = placeOfDocument(document.description, opening);
  const found: RegionRelation[] = [];
  for (const passage of document.passages)
    for (const span of sentences(passage.text)) {
      const sentence = passage.text.slice(span.start, span.end);
      if (!/飞地|共建|协作|合作|对口|转移|共享|分享|一体化|同城化|协同|携手|联合|结对|研发/.test(sentence)) continue;
      found.push(...ofSentence(sentence, { passage: passage.index, offset: span.start }, own));
    }
  return found;
}

function ofSentence(
  sentence: string,
  at: { passage: number; offset: number },
  own: Place | undefined,
): RegionRelation[] {
  const found: RegionRelation[] = [];
  const folded = fold(sentence);
  for (const clause of folded.matchAll(/[^,;。!?]+/g)) {
    const text = clause[0];
    if (elsewhere.test(text)) continue;
    const cue = cues
      .map(([pattern, kind, confidence]) => ({ match: pattern.exec(text), kind, confidence }))
      .find(({ match }) => match);
    if (!cue?.match) continue;
    const word = cue.match[0];
    for (const [from, to, named] of pairs(partiesIn(text), own, text, cue.kind)) {
      const start = at.offset + clause.index;
      found.push({
        citation: { passage: at.passage, start, end: start + text.length },
        sentence,
        from,
        kind: cue.kind,
        to,
        cue: word,
        confidence: Math.round((named ? cue.confidence : cue.confidence - 0.15) * 100) / 100,
      });
    }
  }
  return found;
}

/** The pairs a clause joins: the first named with each of the rest, or the document's region with the one that is named. */
function pairs(
  named: readonly Mention[],
  own: Place | undefined,
  text: string,
  kind: RelationKind,
): [Party, Party, boolean][] {
  const parties = named.map(({ name, code }): Party => (code === undefined ? { name } : { name, code }));
  const first = parties[0];
  if (!first) return [];
  const joins = /(?:与|同|携手|联合|对接|面向|融入|承接)$/.test(text.slice(0, named[0]?.at));
  const others = own ? parties.filter((party) => party.code !== own.code && !isInside(party, own)) : [];
  if (own && own.code !== CHINA && joins && others.length === parties.length)
    return others.slice(0, 5).map((party) => (/承接/.test(text) ? [party, own, false] : [own, party, false]));
  if (parties.length > 1 && !(own && kind === 'transfer' && /承接/.test(text)))
    return parties
      .slice(1, 6)
      .filter((other) => first.code !== undefined || other.code !== undefined)
      .map((other) => (flows(text, first, other) ? [first, other, true] : [other, first, true]));
  if (!own || own.code === CHINA) return [];
  return others.slice(0, 5).map((party) => (/承接|引进|来自/.test(text) ? [party, own, false] : [own, party, false]));
}

/** From … to as written, unless the text says that the first takes over from the second. */
const flows = (text: string, first: Party, other: Party) =>
  !(text.includes(`${first.name}承接`) && text.includes(other.name));

const isInside = (party: Party, own: Place) =>
  party.code !== undefined && party.code.slice(0, 2) === own.code.slice(0, 2);
