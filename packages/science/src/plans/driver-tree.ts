/**
 * What a figure is made of: a leaf grows at a yearly rate; a sum adds its parts, a product multiplies them (firms × output per firm).
 */
export type Driver =
  | { readonly kind: 'leaf'; readonly name: string; readonly last: number; readonly rate: number }
  | { readonly kind: 'sum' | 'product'; readonly name: string; readonly parts: readonly Driver[] };

/** A driver with its values now and after the years, and what its change adds to the whole. */
export interface EvaluatedDriver {
  readonly name: string;
  readonly now: number;
  readonly later: number;
  /**
   * Share of the whole's change that comes from this driver; parts add up to their parent. In a product the change is shared by the
   * logarithmic mean (Montgomery 1937; Ang 2004), which leaves no residual; NaN where a factor is not positive.
   */
  readonly contribution: number;
  readonly parts: readonly EvaluatedDriver[];
}

/** @param years from the last observation. */
export function evaluateDrivers(driver: Driver, years: number): EvaluatedDriver {
  const root = valued(driver, years);
  return shared(root, root.later - root.now);
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

function shared({ driver, now, later, parts }: Valued, contribution: number): EvaluatedDriver {
  const change = later - now;
  const share = (part: Valued) => {
    if (driver.kind === 'sum') return change === 0 ? 0 : (part.later - part.now) / change;
    return change === 0 ? 0 : Math.log(part.later / part.now) / Math.log(later / now);
  };
  const scaled = (part: Valued) =>
    change === 0 && driver.kind === 'sum' ? part.later - part.now : contribution * share(part);
  return { name: driver.name, now, later, contribution, parts: parts.map((part) => shared(part, scaled(part))) };
}
