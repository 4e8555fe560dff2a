/**
 * Industries tied to where they are (deposits, soil, water), by scheme: a mine is not moved. A code stands for everything below
 * it. A default to be edited: processing is not on the list, and some farming under glass does move.
 */
export const LOCATION_BOUND: Readonly<Record<string, readonly string[]>> = {
  'gbt4754-2017': ['A', 'B'],
  'gbt4754-2017-above-scale': ['B'],
  'io42-2007': ['01', '02', '03', '04', '05', '22'],
  'io42-2017': ['01', '02', '03', '04', '05'],
  'three-industries': ['1'],
  'wiod-2013': ['c1', 'c2'],
};
