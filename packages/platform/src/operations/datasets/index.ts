import { check } from './check.ts';
import { exportFacts } from './export.ts';
import { importDataset } from './import.ts';
import { list } from './list.ts';
import { preview } from './preview.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';

export const datasetsOperations = [importDataset, check, preview, list, show, exportFacts, remove, restore] as const;
