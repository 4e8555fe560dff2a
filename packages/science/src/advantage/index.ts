export {
  type EntropyBase,
  gini,
  herfindahl,
  hooverIndex,
  krugmanSpecialisation,
  meanLogDeviation,
  normalisedHerfindahl,
  shannonEntropy,
  theil,
} from './concentration.ts';
export {
  type EllisonGlaeser,
  ellisonGlaeser,
  type GroupMember,
  groupCoagglomeration,
  pairCoagglomeration,
} from './ellison-glaeser.ts';
export { giniOfQuotients, locationalGini, type TheilDecomposition, theilDecomposition } from './localisation.ts';
export {
  APPEARED_EVERYWHERE,
  APPEARED_IN_REGION,
  type ShiftShare,
  type ShiftShareIndices,
  type ShiftShareMethod,
  type ShiftShareParts,
  shiftShare,
  shiftShareIndices,
  sumParts,
  VANISHED_EVERYWHERE,
  VANISHED_IN_REGION,
} from './shift-share.ts';
export * from './complexity/index.ts';
export * from './relatedness/index.ts';
