import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { setUp } from '../../scripts/setup.mjs';

const project = join(import.meta.dirname, '..', '..');

/**
 * A small clone in a folder with spaces and Chinese characters in its name: the real launcher and set-up, and a
 * command line that is one line of code. It is gone when the test is over.
 * @param main the source of the command line
 */
export function makeClone(main: string): string {
  const root = join(mkdtempSync(join(tmpdir(), 'yanzhen setup 雁阵 ')), 'a clone');
  onTestFinished(() => rmSync(join(root, '..'), { recursive: true, force: true }));
  const cli = join(root, 'packages/platform/src/doors/cli');
  mkdirSync(cli, { recursive: true });
  writeFileSync(join(cli, 'main.ts'), main);
  for (const name of ['bin', 'scripts/setup', 'scripts/setup.mjs']) {
    cpSync(join(project, name), join(root, name), { recursive: true });
  }
  const manifest = { name: 'small', version: '1.0.0', type: 'module', dependencies: { dependency: 'file:dependency' } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  mkdirSync(join(root, 'dependency'));
  writeFileSync(join(root, 'dependency/package.json'), JSON.stringify({ name: 'dependency', version: '1.0.0' }));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lockOf(manifest)));
  return root;
}

function lockOf(manifest: { name: string; version: string; dependencies: Record<string, string> }) {
  const { name, version, dependencies } = manifest;
  const packages = {
    '': { name, version, dependencies },
    dependency: { version: '1.0.0' },
    'node_modules/dependency': { resolved: 'dependency', link: true },
  };
  return { name, version, lockfileVersion: 3, requires: true, packages };
}

/** Sets the clone up, and puts the pinned runtime where npm would have put it. */
export async function bringRuntime(root: string): Promise<void> {
  await setUp(root);
  const name = `node-${process.platform}-${process.arch}`;
  symlinkSync(join(project, 'node_modules', name), join(root, 'node_modules', name));
}
