import { check } from './check.ts';
import { importTable } from './import.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';

export const chainsOperations = [importTable, check, list, show, remove, restore] as const;
