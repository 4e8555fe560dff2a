export { type HeaderUnit, headerUnit, titleUnit } from './header-unit.ts';
export { convert, convertTo, parseUnit } from './parse-unit.ts';
export { type RowUnit, type UnifiedUnit, unifyUnits } from './unify.ts';
export { canonicalUnits, type Dimension, type ParsedUnit } from './unit.ts';
