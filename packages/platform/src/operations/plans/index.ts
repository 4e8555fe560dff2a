import { accept } from './accept.ts';
import { addPack } from './add-pack.ts';
import { audit } from './audit.ts';
import { backtest } from './backtest.ts';
import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { closeGapOperation } from './close-gap.ts';
import { compare } from './compare.ts';
import { create } from './create.ts';
import { decompose } from './decompose.ts';
import { drivers } from './drivers.ts';
import { edit } from './edit.ts';
import { exportPlan } from './export.ts';
import { forecast } from './forecast.ts';
import { gradient } from './gradient.ts';
import { importPlan } from './import.ts';
import { importFacts } from './import-facts.ts';
import { list } from './list.ts';
import { outlook } from './outlook.ts';
import { packs } from './packs.ts';
import { reject } from './reject.ts';
import { remove, restore } from './remove.ts';
import { show } from './show.ts';
import { status } from './status.ts';
import { undo } from './undo.ts';

export const plansOperations = [
  list,
  show,
  create,
  edit,
  brief,
  importPlan,
  importFacts,
  accept,
  reject,
  exportPlan,
  undo,
  changes,
  remove,
  restore,
  status,
  audit,
  outlook,
  forecast,
  closeGapOperation,
  drivers,
  compare,
  decompose,
  packs,
  addPack,
  gradient,
  backtest,
] as const;
