/**
 * A stage is one program. A gate counts as one test; a `project` is a set of vitest tests, each counted.
 * @typedef {{ name: string, title: string, command: string[], project?: boolean, needsWorkbench?: boolean }} Stage
 */

const bin = (name, file) => `node_modules/${name}/${file}`;

/** @type {Stage[]} */
export const gates = [
  { name: 'format', title: 'format', command: [bin('@biomejs/biome', 'bin/biome'), 'check', '.'] },
  { name: 'lint', title: 'lint, with types', command: [bin('oxlint', 'bin/oxlint'), '--type-aware', '--quiet'] },
  { name: 'types', title: 'types', command: [bin('typescript', 'bin/tsc'), '-p', '.'] },
  { name: 'imports', title: 'imports run downwards, through front doors', command: ['scripts/quality/imports.ts'] },
  { name: 'dead-code', title: 'nothing unused', command: [bin('knip', 'bin/knip.js'), '--no-config-hints'] },
  { name: 'sizes', title: 'no file over 300 lines', command: ['scripts/quality/sizes.ts'] },
  { name: 'licences', title: 'no copyleft in what ships', command: ['scripts/quality/licences.ts'] },
  { name: 'audit', title: 'no secrets, no install script without a reason', command: ['scripts/quality/audit.ts'] },
  { name: 'lock-file', title: 'no addresses in the lock file', command: ['scripts/quality/lockfile.ts'] },
  { name: 'links', title: 'links in the documents', command: ['scripts/quality/links.ts'] },
  { name: 'docs', title: 'generated documents are fresh', command: ['scripts/docs/write.ts', '--check'] },
];

function project(name, title, needsWorkbench = false) {
  return {
    name,
    title,
    command: [bin('vitest', 'vitest.mjs'), 'run', '--project', name],
    project: true,
    needsWorkbench,
  };
}

/** @type {Stage[]} */
export const tests = [
  project('unit', 'science, evidence, operations: unit and property tests'),
  project('store', 'store and jobs'),
  project('doors', 'HTTP, command line and MCP contracts', true),
  project('browser', 'the workbench in a real browser', true),
  project('packaging', 'set-up, and the package installed in an empty folder', true),
];
