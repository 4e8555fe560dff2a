import { gatherSums, type Incidence, lengthOf } from '../../kernels/index.ts';
import { connectivityOf } from './connectivity.ts';
import { leadingEigenpair, type SymmetricOperator } from './lanczos.ts';
import type { Presence } from './presence.ts';
import { correlation, spreadOf } from './standardise.ts';

/**
 * Why ECI and PCI are not given. `too-small`: fewer than two regions or two industries with a presence.
 * `disconnected`: groups of regions share no industry, so that nothing compares them. `uniform`: all
 * regions look alike. `degenerate`: two equally good orderings. `unresolved`: no convergence.
 */
export type ComplexityRefusal = 'too-small' | 'disconnected' | 'uniform' | 'degenerate' | 'unresolved';

export interface ComplexityIndex {
  /** Economic complexity per region, mean 0 and population standard deviation 1; NaN where undefined. */
  readonly eci: Float64Array;
  /** Product complexity per industry on the same scale: a region's ECI is the mean PCI of its presences. */
  readonly pci: Float64Array;
  /** The eigenvector before standardising, over industries; 0 where an industry is left out. */
  readonly rawIndustry: Float64Array;
  /** Population standard deviation of the raw vector over regions. */
  readonly rawDeviation: number;
  readonly secondEigenvalue: number;
  /** Second minus third eigenvalue: how firmly the ordering is determined. */
  readonly eigenGap: number;
  readonly residual: number;
  readonly steps: number;
  /** Correlation of ECI and diversity; the sign of ECI makes it positive. */
  readonly diversityCorrelation: number;
  readonly components: number;
  readonly refusal: ComplexityRefusal | undefined;
}

const RESIDUAL = 1e-14;
const ACCEPTED_RESIDUAL = 1e-11;
const LEAST_GAP = 1e-9;

/**
 * Economic and product complexity indices (Hausmann & Hidalgo 2009), eigenvector form: `k_p` is the second
 * eigenvector of `U⁻¹ Mᵀ D⁻¹ M` with D diversity and U ubiquity, `k_c = D⁻¹ M k_p`. Found on the symmetric form
 * `D^-½ M U⁻¹ Mᵀ D^-½` (or its counterpart over industries, whichever is smaller), whose first eigenvector
 * is known. Regions and industries without a presence are left out and come back as NaN.
 */
export function complexityIndex(presence: Presence): ComplexityIndex {
  const { incidence } = presence;
  const { components } = connectivityOf(incidence);
  const regions = occupied(incidence.rowStart);
  const industries = occupied(incidence.columnStart);
  if (regions < 2 || industries < 2) return refused(presence, components, 'too-small');
  if (components > 1) return refused(presence, components, 'disconnected');
  const { operator, known, overRegions } = symmetricForm(incidence, regions <= industries);
  const second = leadingEigenpair(operator, [known], RESIDUAL);
  if (second.residual > ACCEPTED_RESIDUAL) return refused(presence, components, 'unresolved');
  if (second.value < LEAST_GAP) return refused(presence, components, 'uniform');
  const others = Math.min(regions, industries) > 2;
  const third = others ? leadingEigenpair(operator, [known, second.vector], 1e-6).value : 0;
  const eigenGap = second.value - third;
  if (eigenGap < LEAST_GAP) return refused(presence, components, 'degenerate');
  const raw = rawIndices(incidence, second.vector, overRegions);
  return {
    ...standardised(presence, raw.region, raw.industry),
    secondEigenvalue: second.value,
    eigenGap,
    residual: second.residual,
    steps: second.steps,
    components,
    refusal: undefined,
  };
}

function occupied(start: Uint32Array): number {
  let count = 0;
  for (let k = 0; k + 1 < start.length; k++) if (lengthOf(start, k) > 0) count++;
  return count;
}

/** 1/√(length) per list, 0 for an empty one. */
function inverseRoots(start: Uint32Array): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, k) => {
    const length = lengthOf(start, k);
    return length > 0 ? 1 / Math.sqrt(length) : 0;
  });
}

/** The symmetric matrix over the smaller side, without forming it, and its eigenvector for eigenvalue 1. */
function symmetricForm(incidence: Incidence, overRegions: boolean) {
  const { rowStart, rowItems, columnStart, columnItems } = incidence;
  const [nearStart, nearItems, farStart, farItems] = overRegions
    ? [rowStart, rowItems, columnStart, columnItems]
    : [columnStart, columnItems, rowStart, rowItems];
  const near = inverseRoots(nearStart);
  const far = inverseRoots(farStart);
  const scaled = new Float64Array(near.length);
  const middle = new Float64Array(far.length);
  const operator: SymmetricOperator = {
    size: near.length,
    apply(x, out) {
      for (let k = 0; k < scaled.length; k++) scaled[k] = x[k]! * near[k]!;
      gatherSums(farStart, farItems, scaled, middle);
      for (let k = 0; k < middle.length; k++) middle[k]! *= far[k]! * far[k]!;
      gatherSums(nearStart, nearItems, middle, out);
      for (let k = 0; k < near.length; k++) out[k]! *= near[k]!;
    },
  };
  const known = near.map((value) => (value > 0 ? 1 / value : 0));
  const norm = Math.sqrt(nearItems.length);
  return { operator, known: known.map((value) => value / norm), overRegions };
}

/** From the symmetric eigenvector to `k_p` and `k_c = D⁻¹ M k_p`. */
function rawIndices(incidence: Incidence, vector: Float64Array, overRegions: boolean) {
  const nearStart = overRegions ? incidence.rowStart : incidence.columnStart;
  const roots = inverseRoots(nearStart);
  const near = vector.map((value, k) => value * roots[k]!);
  const industry = overRegions ? meansOver(incidence.columnStart, incidence.columnItems, near) : near;
  return { industry, region: meansOver(incidence.rowStart, incidence.rowItems, industry) };
}

/** The mean of x over each list; 0 for an empty list. */
function meansOver(start: Uint32Array, items: Uint32Array, x: Float64Array): Float64Array {
  const sums = new Float64Array(start.length - 1);
  gatherSums(start, items, x, sums);
  return sums.map((sum, k) => (lengthOf(start, k) > 0 ? sum / lengthOf(start, k) : 0));
}

/** Fixes the sign by diversity and puts both vectors on ECI's scale. */
function standardised(presence: Presence, region: Float64Array, industry: Float64Array) {
  const { incidence, diversity } = presence;
  const inUse = (start: Uint32Array) => (_: number, k: number) => lengthOf(start, k) > 0;
  const kept = region.filter(inUse(incidence.rowStart));
  const agreement = correlation(kept, diversity.filter(inUse(incidence.rowStart)));
  const sign = agreement < 0 ? -1 : 1;
  const { mean, deviation } = spreadOf(kept);
  const scale = (values: Float64Array, start: Uint32Array) =>
    values.map((value, k) => (lengthOf(start, k) > 0 ? (sign * (value - mean)) / deviation : Number.NaN));
  return {
    eci: scale(region, incidence.rowStart),
    pci: scale(industry, incidence.columnStart),
    rawIndustry: industry.map((value) => sign * value),
    rawDeviation: deviation,
    diversityCorrelation: Math.abs(agreement),
  };
}

function refused(presence: Presence, components: number, refusal: ComplexityRefusal): ComplexityIndex {
  return {
    eci: new Float64Array(presence.regions.length).fill(Number.NaN),
    pci: new Float64Array(presence.industries.length).fill(Number.NaN),
    rawIndustry: new Float64Array(presence.industries.length),
    rawDeviation: Number.NaN,
    secondEigenvalue: Number.NaN,
    eigenGap: Number.NaN,
    residual: Number.NaN,
    steps: 0,
    diversityCorrelation: Number.NaN,
    components,
    refusal,
  };
}
