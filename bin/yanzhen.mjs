#!/usr/bin/env node
// Starts Yanzhen whatever Node it is started with: prepares the clone when this is one, then goes on under
// the pinned runtime. Plain JavaScript, so that Node 20 can read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isatty } from 'node:tty';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findRuntime, runtimeArguments } from './runtime.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = fileURLToPath(new URL('../packages/platform/src/doors/cli/main.ts', import.meta.url));
const bundle = fileURLToPath(new URL('../dist/main.mjs', import.meta.url));
const isClone = existsSync(new URL('../scripts/setup.mjs', import.meta.url));

/** True in the process that this launcher started: the preparation has been done. */
const isRelaunched = [process.pid, process.ppid].includes(Number(process.env.YANZHEN_LAUNCHER));

function fail(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
  process.exit(1);
}

async function prepare() {
  const { setUp, SetUpError } = await import('../scripts/setup.mjs');
  try {
    await setUp(root, { workbench: process.argv[2] === 'start' });
  } catch (error) {
    if (error instanceof SetUpError) fail(error.zh, error.en);
    throw error;
  }
}

async function run() {
  if (isClone) {
    const { announceRunning } = await import('../scripts/setup/running.mjs');
    announceRunning(root);
  }
  // A reader that leaves early (`| head`) is no error, and no reason for a server to end.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const module = await import('node:module');
  module.enableCompileCache?.();
  // A parent that is killed outright cannot forward a signal; the closing channel tells us.
  if (process.channel) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel.unref();
  }
  await import(pathToFileURL(isClone ? source : bundle).href);
}

function relaunch(executable) {
  const args = [...runtimeArguments, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const environment = { ...process.env, YANZHEN_LAUNCHER: String(process.pid) };
  const child = spawn(executable, args, {
    env: environment,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal sends its Ctrl-C to the child as well; what is sent to the launcher alone is passed on.
  const hasTerminal = [0, 1, 2].some((stream) => isatty(stream));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !hasTerminal) child.kill(signal);
    });
  }
  child.on('error', (error) =>
    fail(`无法启动 ${executable}：${error.message}`, `Cannot start ${executable}: ${error.message}`),
  );
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `雁阵需要 Node 20 或更高版本才能启动，当前为 ${process.version}。`,
    `Yanzhen needs Node 20 or newer to start; this is ${process.version}.`,
  );
}
if (isClone && !isRelaunched) await prepare();
const runtime = findRuntime(root);
if (isRelaunched || runtime === process.execPath) await run();
else if (runtime) relaunch(runtime);
else {
  fail(
    `雁阵在 Node 24 上运行，但没有找到随包安装的运行时，当前的 ${process.version} 又太旧。请安装 Node 24.3 以上版本，或重新安装且不要使用 --omit=optional。`,
    `Yanzhen runs on Node 24. The runtime that comes with it was not found, and this ${process.version} is too old. Install Node 24.3 or newer, or install again without --omit=optional.`,
  );
}
