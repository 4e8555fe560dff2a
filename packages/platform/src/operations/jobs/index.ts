import { cancel } from './cancel.ts';
import { get } from './get.ts';
import { list } from './list.ts';

export const jobsOperations = [list, get, cancel] as const;
