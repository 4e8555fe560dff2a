export { type DensityOptions, distance, relatednessDensity } from './density.ts';
export { complexityOutlook, type Outlook } from './outlook.ts';
export { type ProximityConvention, proximity, proximityConventions } from './proximity.ts';
