import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  // The launcher stands in the clone and in the published package, and nowhere between here and there.
  while (!existsSync(join(folder, 'bin', 'yanzhen.mjs'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No bin/yanzhen.mjs above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return folder;
}

/** The clone's folder, or the installed package's: both hold `bin/`, `data/` and `docs/`. */
const projectRoot = findRoot();

/**
 * The path of a file that comes with Yanzhen, in a clone and in the published package alike.
 *
 * Workers and other files beside a module are reached by `new URL` with a literal path and `import.meta.url`
 * instead: the bundler follows that form.
 *
 * @param parts below the project's folder, e.g. `projectFile('data', 'demo.json')`
 */
export function projectFile(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

/** The folder of the built web application: its `index.html` and assets. */
export function workbenchFolder(): string {
  const inClone = projectFile('packages', 'workbench', 'dist');
  return existsSync(projectFile('packages')) ? inClone : projectFile('dist', 'workbench');
}
