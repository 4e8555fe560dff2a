import { candidatesOf, tellingWords } from './candidates.ts';
import { clusters } from './cluster.ts';
import { type Scored, scored } from './score.ts';
import { sectionsOf } from './sections.ts';
import { type Pool, Selection, shares } from './select.ts';
import type { Digest, DigestGroup, DigestSource } from './types.ts';

export interface DigestOptions {
  /** Points in all groups together. */
  readonly points?: number;
  /** Words that the digest should turn about: those of a topic's query. */
  readonly about?: string;
}

const usualPoints = 8;
const mostGroups = 6;

/**
 * A digest of one document or several: a core viewpoint and groups of points, all of them sentences of the documents
 * with the place they stand at. Groups follow the document's own headings, or the documents where there are several,
 * or what sentences share where there are no headings. The same input always gives the same digest.
 */
export function digest(sources: readonly DigestSource[], options: DigestOptions = {}): Digest {
  const { points = usualPoints, about = '' } = options;
  const candidates: Scored[] = [];
  for (const source of sources) {
    const own = candidatesOf(source, candidates.length);
    candidates.push(...scored(own, tellingWords(source.title), tellingWords(about)));
  }
  const selection = new Selection();
  const viewpoint = viewpointOf(candidates, sources);
  if (viewpoint !== undefined) selection.take(viewpoint);
  const pools = poolsOf(candidates, sources);
  const counts = shares(pools, points);
  const chosen = pools.map((pool, k) => ({ title: pool.title, best: selection.best(pool, counts[k]!) }));
  const groups: DigestGroup[] = chosen
    .filter(({ best }) => best.length > 0)
    .map(({ title, best }) => ({ title, points: best.map((candidate) => selection.point(candidate)) }));
  return {
    viewpoint: viewpoint === undefined ? null : selection.point(viewpoint),
    groups,
    method: 'extractive',
    dropped: {},
  };
}

/** What a document itself calls its core viewpoint: under that heading, or after those words. */
const named = /^\s*(?:Core Viewpoint|核心观点)\s*(?:[-–—:：]|$)/iu;

/** The sentence a digest names as its core viewpoint, or the best one: in a single document, of its first third. */
function viewpointOf(candidates: readonly Scored[], sources: readonly DigestSource[]): Scored | undefined {
  const passages = new Set(sources.flatMap(statedViewpoints));
  const stated = candidates.find(({ citation }) => passages.has(`${citation.document}#${citation.passage}`));
  if (stated !== undefined) return stated;
  const early = sources.length === 1 ? candidates.slice(0, Math.max(3, Math.ceil(candidates.length / 3))) : candidates;
  return early.reduce<Scored | undefined>(
    (best, one) => (best === undefined || one.score > best.score ? one : best),
    undefined,
  );
}

function statedViewpoints({ id, passages }: DigestSource): string[] {
  return passages.flatMap(({ kind, text, index }) =>
    named.test(text) ? [`${id}#${kind === 'heading' ? index + 1 : index}`] : [],
  );
}

function poolsOf(candidates: readonly Scored[], sources: readonly DigestSource[]): Pool[] {
  const [only] = sources;
  if (only === undefined) return [];
  const sections = sources.length === 1 ? sectionsOf(only)?.filter(({ title }) => !named.test(title)) : undefined;
  const inSections = sections?.map(({ title, from, to }) => ({
    title,
    candidates: candidates.filter(({ citation: { passage } }) => passage >= from && passage < to),
  }));
  if (inSections !== undefined && filled(inSections).length >= 2) return richest(filled(inSections));
  const byDocument = sources.map(({ id, title }) => ({
    title,
    candidates: candidates.filter(({ citation }) => citation.document === id),
  }));
  const withText = filled(byDocument);
  if (withText.length > 1 && withText.length <= mostGroups) return withText;
  const count = Math.min(3, Math.max(1, Math.floor(candidates.length / 3)));
  return clusters(candidates, count, only.language).map(({ title, members }) => ({ title, candidates: members }));
}

function filled(pools: readonly Pool[]): Pool[] {
  return pools.filter(({ candidates }) => candidates.length > 0);
}

/** Where there are more sections than groups, those with the most to say, in their order. */
function richest(pools: readonly Pool[]): Pool[] {
  const worth = ({ candidates }: Pool) => candidates.reduce((sum, { score }) => sum + Math.max(0, score), 0);
  const kept = new Set([...pools].sort((a, b) => worth(b) - worth(a)).slice(0, mostGroups));
  return pools.filter((pool) => kept.has(pool));
}
