export { Legend } from './legend.tsx';
export type { MapProps } from './map-props.ts';
export { type Ranked, RankedList } from './ranked-list.tsx';
export { RegionMap } from './region-map.tsx';
export { levelFor, type Shape, type ShapeLevel } from './shapes.ts';
export { TileMap } from './tile-map.tsx';
export { provincesWithout, useRegionNames } from './use-region-names.ts';
export { useMapWords } from './words.ts';
