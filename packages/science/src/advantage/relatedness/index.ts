export { type DensityOptions, distance, relatednessDensity } from './density.ts';
export { complexityOutlook, complexityOutlookIndex, type Outlook } from './outlook.ts';
export { type ProximityConvention, proximity, proximityConventions } from './proximity.ts';
