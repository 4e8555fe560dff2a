import { basename, extname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../quality/report.ts';
import { filesBesideModules, fileUrls } from './file-urls.ts';
import { external, neverAsked } from './manifest.ts';

/** Packages in CommonJS inside the bundle ask for Node's own modules by `require`. */
const requireForPackages = `import { createRequire as yanzhenCreateRequire } from 'node:module';
const require = yanzhenCreateRequire(import.meta.url);`;

/**
 * Bundles the command line, the server and every worker into one flat folder.
 * @param folder where the bundle goes
 * @returns the npm packages that ended up inside it, as folders below node_modules
 */
export async function bundle(folder: string): Promise<string[]> {
  const files = filesBesideModules();
  const workers = files.filter((file) => extname(file) === '.ts');
  const build = await rolldown({
    input: {
      main: join(root, 'packages/platform/src/doors/cli/main.ts'),
      ...Object.fromEntries(workers.map((worker) => [basename(worker, '.ts'), worker])),
    },
    cwd: root,
    platform: 'node',
    external: (id) =>
      id.startsWith('node:') || [...external, ...neverAsked].some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [fileUrls(files)],
    logLevel: 'warn',
  });
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    banner: requireForPackages,
  });
  await build.close();
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const inside = modules.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(relative(root, id))?.[0]);
  return [...new Set(inside.filter((place) => place !== undefined))].sort();
}
