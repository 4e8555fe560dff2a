/** How two regions work together. */
export type Form = 'transfer' | 'chain-pairing' | 'research-production' | 'co-built-park' | 'differentiation';

export const forms: readonly Form[] = [
  'transfer',
  'chain-pairing',
  'research-production',
  'co-built-park',
  'differentiation',
];

/** How much each component counts; one that is not listed counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/**
 * Candidates of one form, as parallel columns. `raw` and `utility` are `length × components`, row-major: the component in its
 * own unit, and as a number from 0 to 1 in which more is better. NaN where it is not known.
 */
export interface Pool {
  readonly form: Form;
  readonly components: readonly string[];
  readonly sender: Uint32Array;
  readonly receiver: Uint32Array;
  /** Column of the industry. */
  readonly industry: Uint32Array;
  readonly raw: Float64Array;
  readonly utility: Float64Array;
  readonly length: number;
}

/** One candidate as it is found, before it is put into a pool. */
export interface Found {
  readonly sender: number;
  readonly receiver: number;
  readonly industry: number;
}

/** A pool from candidates and their components. */
export function poolOf(
  form: Form,
  found: readonly Found[],
  parts: readonly { readonly component: string; raw(k: number): number; utility(k: number): number }[],
): Pool {
  const width = parts.length;
  const fill = (of: (part: (typeof parts)[number], k: number) => number) =>
    Float64Array.from({ length: found.length * width }, (_, at) => of(parts[at % width]!, Math.floor(at / width)));
  return {
    form,
    components: parts.map(({ component }) => component),
    sender: Uint32Array.from(found, ({ sender }) => sender),
    receiver: Uint32Array.from(found, ({ receiver }) => receiver),
    industry: Uint32Array.from(found, ({ industry }) => industry),
    raw: fill((part, k) => part.raw(k)),
    utility: fill((part, k) => part.utility(k)),
    length: found.length,
  };
}

/**
 * Weighted mean of the components that are known, `Σ w u / Σ w`, per candidate; a missing component drops out with its
 * weight. NaN where nothing with a weight is known.
 */
export function scoresOf({ components, utility, length }: Pool, weights: Weights): Float64Array {
  const width = components.length;
  const each = Float64Array.from(components, (component) => weights[component] ?? 0);
  const scores = new Float64Array(length);
  for (let k = 0; k < length; k++) {
    let sum = 0;
    let known = 0;
    for (let c = 0; c < width; c++) {
      const value = utility[k * width + c]!;
      if (value !== value) continue;
      sum += each[c]! * value;
      known += each[c]!;
    }
    scores[k] = known > 0 ? sum / known : Number.NaN;
  }
  return scores;
}

/** The part of all weight that stands on known components, per candidate, 0…1. */
export function coverageOf({ components, utility, length }: Pool, weights: Weights): Float64Array {
  const width = components.length;
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from({ length }, (_, k) => {
    const known = components.reduce(
      (sum, component, c) => (Number.isNaN(utility[k * width + c]!) ? sum : sum + (weights[component] ?? 0)),
      0,
    );
    return all > 0 ? known / all : Number.NaN;
  });
}
