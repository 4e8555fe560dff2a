import { caseInWords } from './case.ts';
import { dependence, losses, singleSources } from './chain.ts';
import { proposals } from './collaboration.ts';
import { course } from './course.ts';
import { fans } from './fan.ts';
import { likeness } from './likeness.ts';
import { monthly, outlook } from './plan.ts';
import type { Recipe } from './recipe.ts';
import { candidates, standing, strengths } from './region.ts';
import { alike, differences, overlaps, pair, wanted } from './rivalry.ts';

/** The kinds of parts there are, by the name they go by in a report. */
export const recipes: Readonly<Record<string, Recipe>> = {
  standing,
  strengths,
  course,
  alike,
  candidates,
  pair,
  likeness,
  overlaps,
  differences,
  wanted,
  dependence,
  'single-sources': singleSources,
  losses,
  proposals,
  case: caseInWords,
  outlook,
  fans,
  monthly,
};

export type { Recipe } from './recipe.ts';
