// Runs one of the project's TypeScript files: sets up first, then goes on under the pinned runtime.
// node scripts/run.mjs FILE [arguments]
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findRuntime, runtimeArguments } from '../bin/runtime.mjs';
import { SetUpError, setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
try {
  await setUp(root, { workbench: true });
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  process.stderr.write(`${error.zh}\n${error.en}\n`);
  process.exit(1);
}
const child = spawn(findRuntime(root) ?? process.execPath, [...runtimeArguments, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
