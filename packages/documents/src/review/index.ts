export {
  type Article,
  type ArticleItem,
  articleOf,
  articles,
  type ExceptionCase,
  exceptionCases,
  exceptionConditions,
  specificOperator,
} from './articles/index.ts';
export { reviewLines, reviewPassages } from './check.ts';
export {
  type ConclusionForm,
  type ConclusionInput,
  conclusionForm,
  disclaimer,
  type StandardRow,
  type Verdict,
} from './conclusion-form.ts';
export {
  type ExceptionAnswers,
  type ExceptionPoint,
  type ExceptionRecord,
  exceptionRecord,
  type PointName,
} from './exception-record.ts';
export type { Finding, Severity, Text } from './finding.ts';
export { applyRewording, type Rewording } from './rewording.ts';
export type { Cue, FoundExample, Rule } from './rule.ts';
export { rules } from './rules/index.ts';
