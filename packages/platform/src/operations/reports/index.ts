import { compose } from './compose.ts';
import { list } from './list.ts';
import { listTemplates } from './list-templates.ts';
import { print } from './print.ts';
import { refresh } from './refresh.ts';
import { remove, restore } from './remove.ts';
import { render } from './render.ts';
import { save } from './save.ts';
import { show } from './show.ts';

/** Reports: composed from templates, kept, made again, printed. */
export const reportsOperations = [
  list,
  listTemplates,
  compose,
  save,
  show,
  refresh,
  render,
  print,
  remove,
  restore,
] as const;
