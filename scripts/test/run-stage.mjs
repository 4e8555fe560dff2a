import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runtimeArguments } from '../../bin/runtime.mjs';

/** Starts a stage in a process group of its own, so that whatever it leaves behind can be ended with it. */
function start(root, runtime, args, signal) {
  const path = `${dirname(runtime)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(runtime, [...runtimeArguments, ...args], {
    cwd: root,
    env: { ...process.env, PATH: path, NODE_ENV: '', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const end = () => {
    if (child.pid === undefined) return;
    try {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing is left of the group.
    }
  };
  signal.addEventListener('abort', end, { once: true });
  return { child, end };
}

function counts(file, code) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that cannot be loaded, or an error outside a test, has no failed test to show for it.
    return { passed: numPassedTests, failed: code === 0 ? 0 : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * Runs one stage and counts what passed and failed in it.
 * @param {string} root
 * @param {string} runtime
 * @param {import('./stages.mjs').Stage} stage
 */
export async function runStage(root, runtime, stage) {
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-test-'));
  const file = join(folder, 'counts.json');
  const extra = stage.project ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  const abort = new AbortController();
  const { child, end } = start(root, runtime, [...stage.command, ...extra], abort.signal);
  const stop = () => {
    end();
    process.exit(130);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  process.on('exit', end);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  end();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stop);
  process.off('exit', end);
  const result = stage.project ? counts(file, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  rmSync(folder, { recursive: true, force: true });
  return result;
}
