import type { Name } from '../../dataset/index.ts';
import type { Scheme } from '../../schemes/index.ts';

/** The names of a scheme's units by code. */
export function schemeNames(scheme: Scheme | undefined): ReadonlyMap<string, Name> {
  return new Map(scheme?.units.map(({ code, name }) => [code, name]));
}
