import { add } from './add.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { setRole } from './set-role.ts';

export const membersOperations = [list, add, setRole, remove] as const;
