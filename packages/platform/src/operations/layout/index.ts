import { layoutCase } from './case.ts';
import { check } from './check.ts';
import { coalitions } from './coalitions.ts';
import { compare } from './compare.ts';
import { generate } from './generate.ts';
import { outcome } from './outcome.ts';
import { pareto } from './pareto.ts';
import { plan } from './plan.ts';
import { prices } from './prices.ts';
import { rounds } from './rounds.ts';
import { solve } from './solve.ts';
import { whyNot } from './why-not.ts';

export const layoutOperations = [
  solve,
  plan,
  outcome,
  check,
  prices,
  whyNot,
  pareto,
  compare,
  rounds,
  coalitions,
  generate,
  layoutCase,
] as const;
