import { advantageIndicators } from './advantage.ts';
import { agreementIndicators } from './agreements.ts';
import { chainIndicators } from './chains.ts';
import { complexityIndicators } from './complexity.ts';
import { concentrationIndicators } from './concentration.ts';
import { growthIndicators } from './growth.ts';
import type { Indicator } from './indicator.ts';
import { layoutIndicators } from './layout.ts';
import { planIndicators } from './plans.ts';
import { relatednessIndicators } from './relatedness.ts';
import { rivalryIndicators } from './rivalry.ts';

export type { Indicator, IndicatorScale, Words } from './indicator.ts';
export { indicatorFamilies } from './indicator.ts';

/** Every figure Yanzhen computes, family by family: the method page, hover texts and `explain` read it. */
export const indicators: readonly Indicator[] = [
  ...advantageIndicators,
  ...complexityIndicators,
  ...relatednessIndicators,
  ...concentrationIndicators,
  ...growthIndicators,
  ...rivalryIndicators,
  ...chainIndicators,
  ...layoutIndicators,
  ...agreementIndicators,
  ...planIndicators,
];

/** The indicator written under that column name, or undefined. */
export function indicatorOf(code: string): Indicator | undefined {
  return indicators.find((indicator) => indicator.code === code);
}
