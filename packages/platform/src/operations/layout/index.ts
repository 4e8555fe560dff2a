import { check } from './check.ts';
import { plan } from './plan.ts';
import { solve } from './solve.ts';

export const layoutOperations = [solve, plan, check] as const;
