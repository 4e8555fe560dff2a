import { appoint } from './appoint.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { rename } from './rename.ts';

export const workspacesOperations = [list, create, rename, appoint] as const;
