import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a clone has to build before it runs. `sources` are files and folders, `output` is the folder that the build
 * fills and that carries the stamp.
 * @typedef {{ name: string, zh: string, en: string, sources: string[], output: string, command: string[] }} Build
 */

/** @type {Build} */
const kernels = {
  name: 'kernels',
  zh: '正在编译计算内核……',
  en: 'Compiling the kernels…',
  sources: ['scripts/build-kernels.mjs', 'packages/science/src/kernels/assembly', 'package-lock.json'],
  output: 'packages/science/src/kernels/generated',
  command: ['scripts/build-kernels.mjs'],
};

/** @type {Build} */
const workbench = {
  name: 'workbench',
  zh: '正在构建网页工作台……',
  en: 'Building the workbench…',
  sources: [
    'packages/workbench/index.html',
    'packages/workbench/src',
    'packages/workbench/public',
    'scripts/workbench',
    'packages/workbench/vite.config.ts',
    'packages/platform/src/operations',
    'package-lock.json',
  ],
  output: 'packages/workbench/dist',
  command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', 'packages/workbench'],
};

function* filesUnder(path) {
  if (!existsSync(path)) return;
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    yield path;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === 'generated' || entry.name.includes('.test.')) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(inner);
    else yield inner;
  }
}

/** The hash of every source's path and content. */
export function sourcesHash(root, build) {
  const hash = createHash('sha256');
  for (const source of build.sources) {
    for (const file of filesUnder(join(root, source)))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

export const stampOf = (root, build) => join(root, build.output, '.stamp');

function isStale(root, build) {
  const stamp = stampOf(root, build);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesHash(root, build);
}

/**
 * The builds that what is needed waits for, in order.
 * @param {string} root
 * @param {{ workbench?: boolean }} need
 * @returns {Build[]}
 */
export function staleBuilds(root, need) {
  const wanted = need.workbench ? [kernels, workbench] : [kernels];
  return wanted.filter((build) => existsSync(join(root, build.sources[0])) && isStale(root, build));
}
