import { fileURLToPath } from 'node:url';

/** Where the tables stand in a clone; a bundled package passes its own folder. */
export function demoDirectory(): string {
  return fileURLToPath(new URL('../../../../data', import.meta.url));
}
