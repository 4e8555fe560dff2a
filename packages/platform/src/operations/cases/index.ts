import { changes } from './changes.ts';
import { create } from './create.ts';
import { exportCase } from './export.ts';
import { importCase } from './import.ts';
import { list } from './list.ts';
import { put } from './put.ts';
import { remove, restore } from './remove.ts';
import { rename } from './rename.ts';
import { show } from './show.ts';
import { traceFigure } from './trace/trace.ts';
import { undo } from './undo.ts';

export type { OutcomePart, ProposalPart, SplitPart } from './part-formats.ts';

export const casesOperations = [
  list,
  show,
  create,
  put,
  changes,
  undo,
  rename,
  remove,
  restore,
  exportCase,
  importCase,
  traceFigure,
] as const;
