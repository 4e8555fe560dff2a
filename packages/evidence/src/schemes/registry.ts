import { gbt4754, industryAboveScale } from './industries.ts';
import { inputOutput2007, inputOutput2017 } from './input-output.ts';
import { productionAccounts } from './production.ts';
import { chinaRegions } from './regions.ts';
import type { Scheme } from './scheme.ts';
import { wiodCountries, wiodIndustries } from './wiod.ts';

/** The built-in schemes by id. A dataset that keeps its own codes names the scheme `none`, which is not listed. */
const registry: Readonly<Record<string, () => Scheme>> = {
  gbt2260: chinaRegions,
  'wiod-countries': wiodCountries,
  'gbt4754-2017': gbt4754,
  'gbt4754-2017-above-scale': industryAboveScale,
  'io42-2007': inputOutput2007,
  'io42-2017': inputOutput2017,
  'three-industries': productionAccounts,
  'wiod-2013': wiodIndustries,
};

/** All built-in schemes, region schemes first. */
export function schemes(): Scheme[] {
  return Object.values(registry).map((build) => build());
}

/** A built-in scheme by its id; undefined when there is none (`none` included). */
export function findScheme(id: string): Scheme | undefined {
  return Object.hasOwn(registry, id) ? registry[id]!() : undefined;
}
