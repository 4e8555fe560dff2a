export { type ApartOptions, type ApartOutcome, bestResponses, type MarketRule } from './best-response.ts';
export { type CoalitionMarket, CoalitionWorths, grayCoalition, type WorthOptions } from './coalitions.ts';
export { type Interval, type Involution, involution, type Standing, standings, statesOf } from './involution.ts';
export { type OrdersOfMoves, ordersOfMoves } from './orders.ts';
export { standAlonePoint } from './stand-alone.ts';
export { hasShares, planWithoutTrade } from './without-trade.ts';
