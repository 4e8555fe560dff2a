import type { FactKind } from './fact.ts';
import { figureWeights, kindBias, kindCues } from './kind-weights.ts';

const asks =
  /^[^,]{0,4}(?:加快|推进|推动|实施|开展|支持|深化|完善|强化|加强|健全|提升|持续|扎实|深入|大力|积极|加大|抓好|做好|办好|优化|培育|打造|建设|促进|落实|发展|构建|用好|统筹|严格|坚持|引导|鼓励|新增|新建|完成|改造|争取|力争|确保)/;

/** Log-odds that a folded sentence states a target and no result, from its words and the look of its figures alone. */
export function targetOdds(sentence: string): number {
  let odds = kindBias;
  for (const [cue, weight] of kindCues) if (sentence.includes(cue)) odds += weight;
  const figures = sentence.replaceAll(/20\d\d年|第\d+/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
  const places = Math.max(0, ...figures.map(significant));
  odds += places >= 3 ? figureWeights.exact : places === 1 ? figureWeights.round : 0;
  if (/\d[^,;。]{0,6}(?:以上|左右|以内)/.test(sentence)) odds += figureWeights.bounded;
  if (asks.test(sentence)) odds += figureWeights.asks;
  return odds;
}

function significant(figure: string): number {
  const digits = figure.replace('.', '').replace(/^0+/, '');
  return (figure.includes('.') ? digits : digits.replace(/0+$/, '')).length;
}

const wanted =
  /力争|预期目标(?=[是为:])|目标是|目标为|将(?:达到?|超过|突破|建成|新增|实现|完成|投入|增长)|计划(?:到|新增|建成|投资)|拟(?:安排|投入|新增)/;
const reached = /目前|截至|已(?:达|建成|累计|完成|超)|同比(?:增长|下降)/;

/** Whether a sentence speaks against the section it stands in. */
export function kindAgainst(sentence: string, section: FactKind): FactKind {
  if (section === 'achieved') return wanted.test(sentence) && !/已|提前|超额/.test(sentence) ? 'target' : 'achieved';
  return reached.test(sentence) && !wanted.test(sentence) && !/到20\d\d年/.test(sentence) ? 'achieved' : 'target';
}

/** Chances that a line is of the same kind as the one before it, from no order at all to whole chapters. */
const chances = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

/**
 * The odds of each line with its neighbours' heard: forward and backward sums of a two-state chain, so that a line whose
 * words say little follows those around it. How far neighbours are heard the lines say themselves: the chance under
 * which they are likeliest, so that shuffled lines stand alone and the chapters of a document hold together.
 */
export function smoothed(odds: readonly number[]): number[] {
  const stay = chanceOf(odds);
  const forward = pass(odds, stay);
  const backward = pass([...odds].reverse(), stay).reverse();
  return odds.map((own, index) => (forward[index] ?? 0) + (backward[index] ?? 0) + own);
}

/** Whether the lines show themselves that neighbours are of one kind, as in a document, not in lines drawn at random. */
export const holdTogether = (odds: readonly number[]): boolean => chanceOf(odds) >= 0.8;

/** The likeliest chance; a Beta(3, 2) keeps a handful of lines near the middle. */
function chanceOf(odds: readonly number[]): number {
  const score = (stay: number) => logLikelihood(odds, stay) + 2 * Math.log(stay) + Math.log(1 - stay);
  return chances.reduce((best, one) => (score(one) > score(best) ? one : best));
}

function logLikelihood(odds: readonly number[], stay: number): number {
  let chance = 0.5;
  let sum = 0;
  for (const own of odds) {
    const target = chance * Math.exp(own);
    const all = target + 1 - chance;
    sum += Math.log(all);
    chance = stay * (target / all) + (1 - stay) * (1 - target / all);
  }
  return sum;
}

/** What the lines before each one say of it, in log-odds. */
function pass(odds: readonly number[], stay: number): number[] {
  let carried = 0;
  return odds.map((own) => {
    const message = carried;
    const p = 1 / (1 + Math.exp(-(carried + own)));
    const next = stay * p + (1 - stay) * (1 - p);
    carried = Math.log(next / (1 - next));
    return message;
  });
}
