import type { Import } from './import-graph.ts';
import { isTestFile } from './report.ts';

/** From the ground floor up; a package may import from those before it. */
const floors = ['science', 'evidence', 'documents', 'platform', 'workbench'];

/** The workbench knows types from everywhere below it, and code from these rooms, which run in a browser too. */
const openToWorkbench = [
  '@yanzhen/platform/client',
  '@yanzhen/platform/charts',
  '@yanzhen/evidence/errors',
  '@yanzhen/evidence/plans/attachments',
  '@yanzhen/documents/text',
  '@yanzhen/science/',
];

const packageOf = (file: string) => /^packages\/(\w+)\//.exec(file)?.[1];

function upward(edge: Import, from: string, to: string): string | undefined {
  if (floors.indexOf(to) <= floors.indexOf(from)) return undefined;
  return `${edge.from}: ${from} imports from ${to}, which stands above it (${edge.specifier})`;
}

function pastTheFrontDoor(edge: Import, from: string, to: string): string | undefined {
  if (from === to || isTestFile(edge.from)) return undefined;
  if (edge.specifier.startsWith('.')) return `${edge.from}: write @yanzhen/${to}/… instead of ${edge.specifier}`;
  const room = /^@yanzhen\/\w+\/(.+)$/.exec(edge.specifier)?.[1] ?? '';
  if (!/\.\w+$/.test(room)) return undefined;
  return `${edge.from}: import the room, @yanzhen/${to}/${room.split('/')[0]}, not a file inside it (${edge.specifier})`;
}

function workbenchReach(edge: Import, from: string, to: string): string | undefined {
  if (from !== 'workbench' || to === 'workbench' || edge.isType || isTestFile(edge.from)) return undefined;
  if (openToWorkbench.some((room) => edge.specifier.startsWith(room))) return undefined;
  return `${edge.from}: the workbench may import only types and the client from ${to} (${edge.specifier})`;
}

const ioModules = /^(node:)?(fs|net|http|https|child_process|worker_threads|os|path|crypto|perf_hooks)(\/|$)/;

/** Science is mathematics: no packages, no input or output. Kernels may use workers' shared memory through what is given to them. */
function scienceIsPure(edge: Import): string | undefined {
  if (packageOf(edge.from) !== 'science' || isTestFile(edge.from) || edge.to !== undefined) return undefined;
  if (!ioModules.test(edge.specifier) && edge.specifier.startsWith('node:')) return undefined;
  return `${edge.from}: science depends on nothing (${edge.specifier})`;
}

/** What the imports break of the house rules. */
export function layerProblems(imports: readonly Import[]): string[] {
  const problems = imports.map(scienceIsPure);
  for (const edge of imports) {
    const from = packageOf(edge.from);
    const to = edge.to && packageOf(edge.to);
    if (from && to)
      problems.push(upward(edge, from, to), pastTheFrontDoor(edge, from, to), workbenchReach(edge, from, to));
  }
  return problems.filter((problem) => problem !== undefined);
}
