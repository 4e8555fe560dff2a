import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import type { Backbone, Link } from './backbone.ts';
import type { NetworkNode } from './use-network.ts';
import { useNetworkWords } from './words.ts';

/** Who is related to most, or how much of the network a region holds and what is nearest to it. */
export function useAnswer(
  dataset: DatasetView,
  region: string | undefined,
  nodes: readonly NetworkNode[] | undefined,
  links: readonly Link[] | undefined,
  backbone: Backbone | undefined,
): string | undefined {
  const say = useNetworkWords();
  const text = useText();
  const language = useLanguage();
  if (!nodes || !links || !backbone) return undefined;
  const { year } = dataset;
  const closest = backbone.links[0];
  if (!closest) return say('answerNone', { year });
  if (region === undefined) {
    const sums = sumsOf(nodes.length, links);
    const widest = nodes.map((_, i) => i).sort((a, b) => sums[b]! - sums[a]!);
    const name = (i: number | undefined) => (i === undefined ? '' : nodes[i]!.name);
    return say('answerAll', {
      ...{ year, industries: nodes.length, a: name(closest.a), b: name(closest.b) },
      ...{ first: name(widest[0]), second: name(widest[1]), third: name(widest[2]) },
      proximity: formatNumber(closest.proximity, 'index', language),
    });
  }
  const known = nodes.filter(({ isPresent }) => isPresent !== null);
  if (known.length === 0) return undefined;
  const near = known
    .filter(({ isPresent, density }) => isPresent === false && density !== null)
    .sort((a, b) => b.density! - a.density!)
    .slice(0, 3)
    .map(({ name, density }) => {
      const shown = formatNumber(density, 'index', language);
      return text({ zh: `${name}（${shown}）`, en: `${name} (${shown})` });
    });
  return say('answerRegion', {
    ...{ year, region: text(dataset.regionName(region)), industries: known.length },
    present: known.filter(({ isPresent }) => isPresent).length,
    names: near.join(text({ zh: '、', en: ', ' })),
  });
}

/** The sum of an industry's proximities to all others. */
export function sumsOf(nodes: number, links: readonly Link[]): Float64Array {
  const sums = new Float64Array(nodes);
  for (const { a, b, proximity } of links) {
    if (a === b) continue;
    sums[a]! += proximity;
    sums[b]! += proximity;
  }
  return sums;
}
