import { caseInWords } from './case.ts';
import { dependence, losses, singleSources } from './chain.ts';
import { proposals } from './collaboration.ts';
import { monthly, outlook } from './plan.ts';
import type { Recipe } from './recipe.ts';
import { candidates, standing, strengths } from './region.ts';
import { alike, differences, overlaps, pair, wanted } from './rivalry.ts';

/** The kinds of parts there are, by the name they go by in a report. */
export const recipes: Readonly<Record<string, Recipe>> = {
  standing,
  strengths,
  alike,
  candidates,
  pair,
  overlaps,
  differences,
  wanted,
  dependence,
  'single-sources': singleSources,
  losses,
  proposals,
  case: caseInWords,
  outlook,
  monthly,
};

export type { Recipe } from './recipe.ts';
