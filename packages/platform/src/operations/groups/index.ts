import { list } from './list.ts';
import { remove } from './remove.ts';
import { save } from './save.ts';
import { show } from './show.ts';

export const groupsOperations = [list, show, save, remove] as const;
