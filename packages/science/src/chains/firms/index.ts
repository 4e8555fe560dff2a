export {
  type CascadeParameters,
  type CascadeResult,
  type Cascades,
  cascades,
  defaultCascade,
  TOUCHED,
} from './cascade.ts';
export { cascadeNetwork } from './cascade-network.ts';
export { type Essentials, essentialTable } from './essential.ts';
export { type FirmList, firmNumber, type LinkList, type Network, networkOf } from './network.ts';
