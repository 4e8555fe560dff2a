import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { projectFiles, root } from '../quality/report.ts';
import { external } from './manifest.ts';

const filePattern = /new URL\(\s*'(\.{1,2}\/[^']+)'\s*,\s*import\.meta\.url\s*\)/g;

/** The name a file beside a module gets in the bundle's one flat folder. */
function bundledName(path: string): string {
  return extname(path) === '.ts' ? `${basename(path, '.ts')}.mjs` : basename(path);
}

/** Every file that sources reach by `new URL('./file', import.meta.url)`. */
function filesBesideModules(): string[] {
  const sources = projectFiles('packages/science/src/*.ts', 'packages/evidence/src/*.ts', 'packages/platform/src/*.ts');
  const found = new Set<string>();
  for (const source of sources.filter((file) => !file.endsWith('.test.ts'))) {
    for (const [, path] of readFileSync(join(root, source), 'utf8').matchAll(filePattern)) {
      if (path) found.add(join(root, dirname(source), path));
    }
  }
  const names = [...found].map(bundledName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two files beside modules would both be ${twice} in the bundle; rename one.`);
  return [...found];
}

/** Points `new URL('../a/x.worker.ts', import.meta.url)` to where the bundle puts it, and brings plain files along. */
function fileUrls(files: readonly string[]): Plugin {
  return {
    name: 'file-urls',
    buildStart() {
      for (const file of files.filter((path) => extname(path) !== '.ts')) {
        this.emitFile({ type: 'asset', fileName: bundledName(file), source: readFileSync(file) });
      }
    },
    transform(code, id) {
      if (!id.startsWith(join(root, 'packages')) || !code.includes('import.meta.url')) return null;
      return code.replaceAll(filePattern, (_, path: string) => `new URL('./${bundledName(path)}', import.meta.url)`);
    },
  };
}

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
  const input: Record<string, string> = { main: join(root, 'packages/platform/src/doors/cli/main.ts') };
  for (const worker of workers) input[basename(worker, '.ts')] = worker;
  const build = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external: (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [fileUrls(files)],
    logLevel: 'warn',
  });
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    banner: requireForPackages,
    minify: { compress: true, mangle: false, codegen: false },
  });
  await build.close();
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const inside = modules.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(relative(root, id))?.[0]);
  return [...new Set(inside.filter((place) => place !== undefined))].sort();
}
