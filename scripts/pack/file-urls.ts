import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { Plugin } from 'rolldown';
import { isTestFile, projectFiles, root } from '../quality/report.ts';

const filePattern = /new URL\(\s*'(\.{1,2}\/[^']+)'\s*,\s*import\.meta\.url\s*\)/g;

/** `data/` and its like keep their place in the published package; only what is below `packages/` is bundled. */
const isBundled = (path: string) => path.startsWith(join(root, 'packages') + sep);

/** How the bundle, one flat folder beside `data/`, reaches a file of the project. */
function bundledUrl(path: string): string {
  if (!isBundled(path)) return `../${relative(root, path).replaceAll(sep, '/')}`;
  return `./${bundledName(path)}`;
}

function bundledName(path: string): string {
  return extname(path) === '.ts' ? `${basename(path, '.ts')}.mjs` : basename(path);
}

/** Every file below `packages/` that sources reach by `new URL('./file', import.meta.url)`. */
export function filesBesideModules(): string[] {
  const packages = ['science', 'evidence', 'documents', 'platform'];
  const sources = projectFiles(...packages.map((name) => `packages/${name}/src/*.ts`));
  const found = new Set<string>();
  for (const source of sources.filter((file) => !isTestFile(file))) {
    for (const [, path = ''] of readFileSync(join(root, source), 'utf8').matchAll(filePattern)) {
      found.add(join(root, dirname(source), path));
    }
  }
  const files = [...found].filter(isBundled);
  const names = files.map(bundledName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two files beside modules would both be ${twice} in the bundle; rename one.`);
  return files;
}

/** Points `new URL('../a/x.worker.ts', import.meta.url)` to where the bundle has it, and brings plain files along. */
export function fileUrls(files: readonly string[]): Plugin {
  return {
    name: 'file-urls',
    buildStart() {
      for (const file of files.filter((path) => extname(path) !== '.ts')) {
        this.emitFile({ type: 'asset', fileName: bundledName(file), source: readFileSync(file) });
      }
    },
    transform(code, id) {
      if (!isBundled(id) || !code.includes('import.meta.url')) return null;
      return code.replaceAll(filePattern, (_, path: string) => {
        return `new URL('${bundledUrl(join(dirname(id), path))}', import.meta.url)`;
      });
    },
  };
}
