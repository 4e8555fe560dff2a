export { formatNumber, type Language, type NumberKind, noNumber } from './number.ts';
export {
  aroundOne,
  aroundZero,
  type ColourScale,
  categorical,
  colourOf,
  sequential,
  sequentialRoot,
} from './scales.ts';
export { fontFamily, type ThemeMode, type Tokens, tokens } from './tokens.ts';
export { amountScale, formatAmount, inUnit, unitName } from './unit.ts';
