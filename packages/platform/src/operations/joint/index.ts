import { dataset } from './dataset.ts';
import { preview } from './preview.ts';
import { approve, left, withdraw } from './releases.ts';
import { create, invite, join, leave, spaces } from './spaces.ts';
import { totals } from './totals.ts';

export const jointOperations = [
  spaces,
  create,
  invite,
  join,
  leave,
  preview,
  approve,
  withdraw,
  left,
  totals,
  dataset,
] as const;
