/**
 * Industries tied to where they are, by scheme. A code stands for everything below it. Two kinds: what lives on the place itself
 * (deposits, soil, water: a mine is not moved), and networks that serve where they run (transport, storage, post). A default to
 * be edited: processing is not on the list, and some farming under glass and some warehouses do move.
 */
export const LOCATION_BOUND: Readonly<Record<string, readonly string[]>> = {
  'gbt4754-2017': ['A', 'B', 'G'],
  'gbt4754-2017-above-scale': ['B'],
  'io42-2007': ['01', '02', '03', '04', '05', '22', '27', '28'],
  'io42-2017': ['01', '02', '03', '04', '05', '29'],
  'three-industries': ['1', '32'],
  'wiod-2013': ['c1', 'c2', 'c23', 'c24', 'c25', 'c26', 'c27'],
};
