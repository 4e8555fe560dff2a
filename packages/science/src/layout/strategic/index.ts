export { type ApartOptions, type ApartOutcome, bestResponses, type MarketRule } from './best-response.ts';
export { type CoalitionMarket, CoalitionWorths, grayCoalition, type WorthOptions } from './coalitions.ts';
export { type Interval, type Involution, involution, type Standing, standings, statesOf } from './involution.ts';
export { standAlonePoint } from './stand-alone.ts';
