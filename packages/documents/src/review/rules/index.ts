import type { Rule } from '../rule.ts';
import { access } from './access.ts';
import { approval } from './approval.ts';
import { branches } from './branches.ts';
import { collusion } from './collusion.ts';
import { designated } from './designated.ts';
import { discrimination } from './discrimination.ts';
import { enforcement } from './enforcement.ts';
import { factors } from './factors.ts';
import { franchise } from './franchise.ts';
import { leaving } from './leaving.ts';
import { marketPrices } from './market-prices.ts';
import { pricing } from './pricing.ts';
import { procurement } from './procurement.ts';
import { rewards } from './rewards.ts';
import { tax } from './tax.ts';

/**
 * Every rule, the more telling first: where a clause trips several, the first is what it is mainly about
 * (a demand for a local branch in a tender is about branches, a pledge not to move for a reward about leaving).
 */
export const rules: readonly Rule[] = [
  leaving,
  branches,
  franchise,
  collusion,
  discrimination,
  enforcement,
  procurement,
  pricing,
  tax,
  designated,
  rewards,
  factors,
  access,
  approval,
  marketPrices,
];
