import { indicators } from './indicators.ts';
import { operations } from './operations.ts';

export const systemOperations = [operations, indicators] as const;
