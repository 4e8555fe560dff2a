import { propose } from './propose.ts';

/** The operations of the room. */
export const partnersOperations = [propose] as const;
