import { readImports } from '../quality/import-graph.ts';
import { isTestFile, projectFiles, readProjectFile } from '../quality/report.ts';

interface LockEntry {
  readonly dependencies?: Record<string, string>;
}

/**
 * The packages whose code the workbench's build copies into what ships: those its sources import, and theirs.
 * @returns folders below node_modules
 */
export function workbenchPackages(): string[] {
  const lock = JSON.parse(readProjectFile('package-lock.json') ?? '{}') as { packages: Record<string, LockEntry> };
  const sources = projectFiles('packages/workbench/src/*.ts', 'packages/workbench/src/*.tsx');
  const imported = readImports(sources.filter((file) => !isTestFile(file))).filter((edge) => !edge.isType && !edge.to);
  const queue = imported.map(({ specifier }) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  const places = new Set<string>();
  for (let name = queue.pop(); name; name = queue.pop()) {
    const place = `node_modules/${name}`;
    const entry = lock.packages[place];
    if (places.has(place) || !entry || name.startsWith('@yanzhen/')) continue;
    places.add(place);
    queue.push(...Object.keys(entry.dependencies ?? {}));
  }
  return [...places].sort();
}
