import { readFileSync } from 'node:fs';
import { projectFile } from './files.ts';

/** Yanzhen's version, as package.json says it. */
export const yanzhenVersion = (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string })
  .version;
