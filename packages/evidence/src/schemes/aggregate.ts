import type { Facts } from '@yanzhen/science/labelled';
import { UserError } from '../errors/index.ts';
import type { Concordance } from './concordance.ts';
import type { RegionGroup } from './groups.ts';
import { ancestorAt, ancestorsOf, type Scheme } from './scheme.ts';

/** The side of the facts that is regrouped. */
export type Side = 'region' | 'industry';

/** Facts in new units, and the codes that had no place among them. */
export interface Regrouped {
  readonly facts: Facts;
  /** Codes whose facts were left out: above the level asked for, or not in the concordance. */
  readonly left: readonly string[];
}

/** Units whose figures are rates: their sum says nothing. */
const RATES = new Set(['%', '‰', '指数', '元/人']);

/**
 * Facts summed to one level of a scheme's hierarchy: counties to provinces, divisions to sections.
 * A figure of a unit that stands beside figures of its own descendants is not counted again: the uppermost wins.
 * A sum with a missing part is missing. Facts above the level are left out and named.
 */
export function aggregateToLevel(facts: Facts, side: Side, scheme: Scheme, level: number): Regrouped {
  const codes = side === 'region' ? facts.regions : facts.industries;
  const covered = coveredFacts(facts, side, scheme, level);
  const targets = codes.map((code) => {
    const unit = ancestorAt(scheme, code, level);
    return unit ? [{ to: unit.code, weight: 1 }] : [];
  });
  return regroup(
    facts,
    side,
    targets,
    scheme.units.map((unit) => unit.code),
    covered,
  );
}

/**
 * Facts in the units of another scheme. Every figure goes over in the shares of the concordance, so totals
 * are kept; what has no link is left out and named.
 */
export function applyConcordance(facts: Facts, side: Side, concordance: Concordance, to: Scheme): Regrouped {
  const links = new Map<string, { to: string; weight: number }[]>();
  for (const { from, to: target, weight } of concordance.links) {
    const list = links.get(from) ?? [];
    list.push({ to: target, weight });
    links.set(from, list);
  }
  const codes = side === 'region' ? facts.regions : facts.industries;
  return regroup(
    facts,
    side,
    codes.map((code) => links.get(code) ?? []),
    to.units.map((unit) => unit.code),
  );
}

/** Facts of groups of regions. A region in several groups counts in each; members below a fact’s level are not split. */
export function aggregateToGroups(
  facts: Facts,
  groups: readonly Pick<RegionGroup, 'code' | 'members'>[],
  scheme: Scheme,
): Regrouped {
  const targets = facts.regions.map((code) => {
    const line = new Set([code, ...ancestorsOf(scheme, code).map((unit) => unit.code)]);
    return groups
      .filter((group) => group.members.some((member) => line.has(member)))
      .map((group) => ({ to: group.code, weight: 1 }));
  });
  return regroup(
    facts,
    'region',
    targets,
    groups.map((group) => group.code),
  );
}

/** Positions of facts whose unit has an ancestor, at or below the level, with a fact in the same cell. */
function coveredFacts(facts: Facts, side: Side, scheme: Scheme, level: number): Uint8Array {
  const codes = side === 'region' ? facts.regions : facts.industries;
  const own = side === 'region' ? facts.region : facts.industry;
  const position = new Map(codes.map((code, i) => [code, i]));
  const above = codes.map((code) =>
    ancestorsOf(scheme, code)
      .filter((unit) => unit.level >= level)
      .flatMap((unit) => position.get(unit.code) ?? []),
  );
  const covered = new Uint8Array(facts.value.length);
  if (above.every((list) => list.length === 0)) return covered;
  const cell = cellKey(facts, side);
  const seen = new Set<string>();
  for (let i = 0; i < covered.length; i++) seen.add(`${own[i]} ${cell(i)}`);
  for (let i = 0; i < covered.length; i++) {
    if (above[own[i]!]!.some((unit) => seen.has(`${unit} ${cell(i)}`))) covered[i] = 1;
  }
  return covered;
}

/** A key for everything about a fact but the side that is regrouped. */
function cellKey(facts: Facts, side: Side): (i: number) => number {
  const other = side === 'region' ? facts.industry : facts.region;
  const measures = Math.max(1, facts.measures.length);
  const others = Math.max(1, (side === 'region' ? facts.industries : facts.regions).length);
  return (i) => ((facts.year[i]! + 32768) * measures + facts.measure[i]!) * others + other[i]!;
}

function regroup(
  facts: Facts,
  side: Side,
  targets: readonly (readonly { readonly to: string; readonly weight: number }[])[],
  order: readonly string[],
  skip?: Uint8Array,
): Regrouped {
  refuseRates(facts);
  const own = side === 'region' ? facts.region : facts.industry;
  const cell = cellKey(facts, side);
  const used = new Set(targets.flat().map((target) => target.to));
  const labels = order.filter((code) => used.has(code));
  const label = new Map(labels.map((code, i) => [code, i]));
  const slot = new Map<number, number>();
  const sums: { from: number; label: number; value: number; row: number }[] = [];
  for (let i = 0; i < facts.value.length; i++) {
    if (skip?.[i]) continue;
    for (const { to, weight } of targets[own[i]!]!) {
      const key = cell(i) * labels.length + label.get(to)!;
      const known = slot.get(key);
      if (known === undefined) {
        slot.set(key, sums.length);
        sums.push({
          from: i,
          label: label.get(to)!,
          value: facts.value[i]! * weight,
          row: weight === 1 ? facts.sourceRow[i]! : 0,
        });
      } else {
        sums[known]!.value += facts.value[i]! * weight;
        sums[known]!.row = 0;
      }
    }
  }
  const left = (side === 'region' ? facts.regions : facts.industries).filter((_, i) => targets[i]!.length === 0);
  return { facts: rebuild(facts, side, labels, sums), left };
}

function rebuild(
  facts: Facts,
  side: Side,
  labels: readonly string[],
  sums: readonly { readonly from: number; readonly label: number; readonly value: number; readonly row: number }[],
): Facts {
  const moved = Uint32Array.from(sums, (sum) => sum.label);
  return {
    regions: side === 'region' ? labels : facts.regions,
    industries: side === 'industry' ? labels : facts.industries,
    measures: facts.measures,
    region: side === 'region' ? moved : Uint32Array.from(sums, (sum) => facts.region[sum.from]!),
    industry: side === 'industry' ? moved : Uint32Array.from(sums, (sum) => facts.industry[sum.from]!),
    year: Int16Array.from(sums, (sum) => facts.year[sum.from]!),
    measure: Uint8Array.from(sums, (sum) => facts.measure[sum.from]!),
    value: Float64Array.from(sums, (sum) => sum.value),
    sourceRow: Uint32Array.from(sums, (sum) => sum.row),
  };
}

function refuseRates(facts: Facts): void {
  const rate = facts.measures.find((measure) => RATES.has(measure.unit));
  if (!rate) return;
  throw new UserError(
    'not-additive',
    {
      zh: `指标“${rate.code}”（${rate.unit}）是比率，不能相加汇总。`,
      en: `The measure “${rate.code}” (${rate.unit}) is a rate and cannot be summed.`,
    },
    {
      found: rate.unit,
      expected: { zh: '可相加的总量指标', en: 'a total that can be added up' },
      advice: { zh: '请改用分子与分母的总量再计算比率。', en: 'Sum numerator and denominator and divide afterwards.' },
    },
  );
}
