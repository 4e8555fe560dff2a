import type { Facts } from '@yanzhen/science/labelled';
import { sortPositions, take } from './sort.ts';

/**
 * The same facts with labels in ascending order (by UTF-16 code unit) and rows sorted by measure,
 * year, region and industry; equal keys keep their order. Facts that are so already come back as they are.
 */
export function canonicalFacts(facts: Facts): Facts {
  const regions = rank(facts.regions);
  const industries = rank(facts.industries);
  const measures = rank(facts.measures.map((m) => m.code));
  const region = relabel(facts.region, regions.ranks);
  const industry = relabel(facts.industry, industries.ranks);
  const measure = relabel(facts.measure, measures.ranks);
  const relabelled: Facts = {
    ...facts,
    regions: regions.order ? regions.order.map((i) => facts.regions[i]!) : facts.regions,
    industries: industries.order ? industries.order.map((i) => facts.industries[i]!) : facts.industries,
    measures: measures.order ? measures.order.map((i) => facts.measures[i]!) : facts.measures,
    region,
    industry,
    measure,
  };
  const positions = sortPositions(relabelled);
  return positions ? reorder(relabelled, positions) : relabelled;
}

/** The facts at these positions, in their order. */
export function reorder(facts: Facts, positions: Uint32Array): Facts {
  return {
    ...facts,
    region: take(facts.region, positions),
    industry: take(facts.industry, positions),
    year: take(facts.year, positions),
    measure: take(facts.measure, positions),
    value: take(facts.value, positions),
    sourceRow: take(facts.sourceRow, positions),
  };
}

/** The order that sorts labels, and each label's rank in it; both undefined when they are sorted. */
function rank(labels: readonly string[]): { order?: number[]; ranks?: Uint32Array } {
  let sorted = true;
  for (let i = 1; i < labels.length && sorted; i++) sorted = labels[i - 1]! <= labels[i]!;
  if (sorted) return {};
  const order = labels
    .map((_, i) => i)
    .sort((a, b) => (labels[a]! < labels[b]! ? -1 : labels[a]! > labels[b]! ? 1 : a - b));
  const ranks = new Uint32Array(labels.length);
  order.forEach((label, at) => {
    ranks[label] = at;
  });
  return { order, ranks };
}

function relabel<T extends Uint32Array | Uint8Array>(codes: T, ranks: Uint32Array | undefined): T {
  if (!ranks) return codes;
  const out = codes.slice() as T;
  for (let i = 0; i < out.length; i++) out[i] = ranks[out[i]!]!;
  return out;
}
