import { appraise } from './appraise.ts';
import { bands } from './bands.ts';
import { bargain } from './bargain.ts';
import { claims } from './claims.ts';
import { compare } from './compare.ts';
import { core } from './core.ts';
import { draft } from './draft.ts';
import { facility } from './facility.ts';
import { futures } from './futures.ts';
import { propose } from './propose.ts';
import { simulate } from './simulate.ts';
import { solve } from './solve.ts';
import { split } from './split.ts';
import { stable } from './stable.ts';
import { statistics } from './statistics.ts';
import { template, templates } from './templates.ts';
import { zone } from './zone.ts';

export const agreementsOperations = [
  split,
  stable,
  compare,
  core,
  claims,
  facility,
  bargain,
  templates,
  template,
  simulate,
  appraise,
  zone,
  solve,
  futures,
  bands,
  statistics,
  draft,
  propose,
] as const;
