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
}

/** `@yanzhen/science/advantage` is `packages/science/src/advantage/index.ts`. */
function resolveImport(from: string, specifier: string): string | undefined {
  const own = /^@yanzhen\/(\w+)\/(.+)$/.exec(specifier);
  if (own) return `packages/${own[1]}/src/${own[2]}/index.ts`;
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.find((candidate) => existsSync(join(root, candidate)) && /\.\w+$/.test(candidate)) ?? path;
}

function importsOf(file: string): Import[] {
  const text = readProjectFile(file);
  if (text === undefined) return [];
  const { module } = parseSync(file, text);
  const found: { specifier: string; isType: boolean }[] = [];
  for (const statement of module.staticImports) {
    const { entries } = statement;
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ specifier: statement.moduleRequest.value, isType });
  }
  for (const statement of module.staticExports) {
    for (const entry of statement.entries) {
      if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, isType: entry.isType });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1]) found.push({ specifier: literal[1], isType: false });
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
