export { aggregateToGroups, aggregateToLevel, applyConcordance, type Regrouped, type Side } from './aggregate.ts';
export { provincialCapital, type Seat } from './capitals.ts';
export {
  type CommonGroup,
  type Concordance,
  commonGroups,
  concordance,
  dividedUnits,
  type Link,
} from './concordance.ts';
export { concordances, findConcordance } from './concordances.ts';
export { findGroup, type GroupKind, type RegionGroup, regionGroups } from './groups.ts';
export { gbt4754, industryAboveScale } from './industries.ts';
export { industriesHolding } from './industry-places.ts';
export { inputOutput2007, inputOutput2017 } from './input-output.ts';
export { productionAccounts } from './production.ts';
export { CHINA, chinaRegions } from './regions.ts';
export { findScheme, schemes } from './registry.ts';
export {
  ancestorAt,
  ancestorsOf,
  childrenOf,
  isWithin,
  type Scheme,
  type SchemeInput,
  type SchemeLevel,
  type SchemeUnit,
  scheme,
  unitsAt,
} from './scheme.ts';
export { wiodCountries, wiodIndustries } from './wiod.ts';
