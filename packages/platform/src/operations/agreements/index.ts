import { bargain } from './bargain.ts';
import { claims } from './claims.ts';
import { split } from './split.ts';
import { stable } from './stable.ts';

export const agreementsOperations = [split, stable, claims, bargain] as const;
