import { backtest } from './backtest.ts';
import { cells } from './cells.ts';
import { coagglomeration } from './coagglomeration.ts';
import { explain } from './explain/index.ts';
import { frontier } from './frontier.ts';
import { gate } from './gate.ts';
import { industries } from './industries.ts';
import { profile } from './profile.ts';
import { proximity } from './proximity.ts';
import { regions } from './regions.ts';
import { robustness } from './robustness.ts';
import { shiftShare } from './shift-share.ts';
import { whatIf } from './what-if.ts';

export const advantageOperations = [
  regions,
  industries,
  cells,
  proximity,
  coagglomeration,
  gate,
  robustness,
  whatIf,
  frontier,
  shiftShare,
  backtest,
  explain,
  profile,
] as const;
