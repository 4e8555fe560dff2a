export type { IndicatorPack, PackIndicator } from './pack.ts';
export { indicatorPacks } from './packs.ts';
