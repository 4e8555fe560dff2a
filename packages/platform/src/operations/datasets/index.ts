import { exportFacts } from './export.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';

export const datasetsOperations = [list, show, exportFacts, remove, restore] as const;
