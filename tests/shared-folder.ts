import { join, resolve } from 'node:path';

const folder = process.env.YANZHEN_SHARED ?? join(import.meta.dirname, '..', '..', 'shared');

/**
 * A file or folder of the larger collection of published data and reference values, which is no part of the project:
 * `YANZHEN_SHARED` names the folder with `data/` and `reference/`. What reads it does without where it is not there.
 */
export function sharedFolder(...parts: readonly string[]): string {
  return resolve(folder, ...parts);
}
