import { add } from './add.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { search } from './search.ts';
import { show } from './show.ts';

export const documentsOperations = [add, list, show, search, find, edit, remove, restore] as const;
