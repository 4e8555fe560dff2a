export { type ReadSeries, readYearlySeries } from './read-series.ts';
export { readUnits, type SharedUnit } from './read-units.ts';
