/**
 * What a figure is made of: a leaf grows at a yearly rate; a sum adds its parts, a product multiplies them (firms × output per firm).
 */
export type Driver =
  | {
      readonly kind: 'leaf';
      readonly name: string;
      readonly last: number;
      readonly rate: number;
      /** Whether it may grow otherwise to close a gap; true where it is not said. */
      readonly movable?: boolean | undefined;
    }
  | { readonly kind: 'sum' | 'product'; readonly name: string; readonly parts: readonly Driver[] };

/** A driver with its values now and after the years, and what its change adds to the whole. */
export interface EvaluatedDriver {
  readonly name: string;
  readonly now: number;
  readonly later: number;
  /**
   * What this driver's change adds to the whole's; parts add up to their parent, also where they offset each other. In a product the
   * change is shared by the logarithmic mean, L(a, b) = (a − b) / ln(a / b), which leaves no residual (Montgomery 1937; Ang 2004);
   * NaN where a factor is not positive.
   */
  readonly contribution: number;
  readonly parts: readonly EvaluatedDriver[];
}

/** @param years from the last observation. */
export function evaluateDrivers(driver: Driver, years: number): EvaluatedDriver {
  const root = valued(driver, years);
  return shared(root, 1);
}

interface Valued {
  readonly driver: Driver;
  readonly now: number;
  readonly later: number;
  readonly parts: readonly Valued[];
}

function valued(driver: Driver, years: number): Valued {
  if (driver.kind === 'leaf') {
    return { driver, now: driver.last, later: driver.last * (1 + driver.rate) ** years, parts: [] };
  }
  const parts = driver.parts.map((part) => valued(part, years));
  const join = (values: readonly number[]) =>
    driver.kind === 'sum' ? values.reduce((a, b) => a + b, 0) : values.reduce((a, b) => a * b, 1);
  return { driver, now: join(parts.map(({ now }) => now)), later: join(parts.map(({ later }) => later)), parts };
}

/** @param weight what one unit of this driver's change adds to the whole: a sum hands it on, a product multiplies it by L(whole) / L(part) */
function shared({ driver, now, later, parts }: Valued, weight: number): EvaluatedDriver {
  const weightOf = (part: Valued) =>
    driver.kind === 'product' ? (weight * logarithmicMean(later, now)) / logarithmicMean(part.later, part.now) : weight;
  return {
    ...{ name: driver.name, now, later, contribution: weight * (later - now) },
    parts: parts.map((part) => shared(part, weightOf(part))),
  };
}

const logarithmicMean = (a: number, b: number) => (a === b ? a : (a - b) / Math.log(a / b));
