import { operations } from './operations.ts';

export const systemOperations = [operations] as const;
