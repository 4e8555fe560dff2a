export { Findings } from './findings.ts';
export { readNumber } from './number.ts';
export { type RuleName, rules } from './rules.ts';
