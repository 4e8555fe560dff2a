import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { readProjectFile, root } from './report.ts';

/** One import: a project file, what it names, and the project file that name leads to (none for npm packages). */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to: string | undefined;
  readonly isType: boolean;
  /** Asked for when it is needed (`import()`), not when the file is loaded. */
  readonly isLazy: boolean;
}

/** `@yanzhen/science/advantage` is `packages/science/src/advantage/index.ts`, unless the package names another file. */
function resolveRoom(packageName: string, room: string): string {
  const manifest = JSON.parse(readProjectFile(`packages/${packageName}/package.json`) ?? '{}') as {
    exports?: Record<string, string>;
  };
  return posix.join('packages', packageName, manifest.exports?.[`./${room}`] ?? `src/${room}/index.ts`);
}

function resolveImport(from: string, specifier: string): string | undefined {
  const own = /^@yanzhen\/(\w+)\/(.+)$/.exec(specifier);
  if (own?.[1] && own[2]) return resolveRoom(own[1], own[2]);
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.find((candidate) => existsSync(join(root, candidate)) && /\.\w+$/.test(candidate)) ?? path;
}

function importsOf(file: string): Import[] {
  const text = readProjectFile(file);
  if (text === undefined) return [];
  const { module } = parseSync(file, text);
  const found: Pick<Import, 'specifier' | 'isType' | 'isLazy'>[] = [];
  for (const statement of module.staticImports) {
    const { entries } = statement;
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ specifier: statement.moduleRequest.value, isType, isLazy: false });
  }
  for (const statement of module.staticExports) {
    for (const entry of statement.entries) {
      const { moduleRequest, isType } = entry;
      if (moduleRequest) found.push({ specifier: moduleRequest.value, isType, isLazy: false });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1]) found.push({ specifier: literal[1], isType: false, isLazy: true });
  }
  return found.map((item) => ({ from: file, ...item, to: resolveImport(file, item.specifier) }));
}

/** Every import of the given project files. */
export function readImports(files: readonly string[]): Import[] {
  return files.flatMap(importsOf);
}

/** The circles among the imports, each once, as the files in order with the first repeated at the end. */
export function findCycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (to && to !== from) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) visit(file);
  return cycles;
}
