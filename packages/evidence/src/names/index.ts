export { nameKey, tidyText, withoutNumbering } from './key.ts';
export type { Ambiguous, Candidate, Match, Resolution, Resolved, ResolveOptions, Unresolved } from './resolution.ts';
export { resolve, resolveIndustry, resolveRegion } from './resolve.ts';
export { type Resolutions, resolveAll } from './resolve-all.ts';
export { editDistance, suggest } from './suggest.ts';
export { isTotal } from './totals.ts';
