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
