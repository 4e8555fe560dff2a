// Holds the house together: imports run downwards only, from room to room through the front door, and never in a circle.
import { findCycles, readImports } from './import-graph.ts';
import { layerProblems } from './import-rules.ts';
import { projectFiles, report } from './report.ts';

const files = projectFiles('packages/*.ts', 'packages/*.tsx').filter((file) => !file.includes('/generated/'));
const imports = readImports(files);
const problems = [...layerProblems(imports)];
const atLoad = imports.filter((edge) => !edge.isType && !edge.isLazy);
for (const cycle of findCycles(atLoad)) problems.push(`a circle: ${cycle.join(' → ')}`);
report(`${imports.length} imports in ${files.length} files`, problems);
