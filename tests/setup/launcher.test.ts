import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { bringRuntime, makeClone } from './clone.ts';

/** The same program under another path: for the launcher, a Node that is not the pinned one. */
function anotherNode(root: string): string {
  mkdirSync(join(root, 'other'));
  const copy = join(root, 'other', 'node');
  copyFileSync(process.execPath, copy);
  return copy;
}

function launch(node: string, root: string, args: string[]): ChildProcess {
  return spawn(node, [join(root, 'bin/yanzhen.mjs'), ...args], { stdio: 'pipe' });
}

async function finish(child: ChildProcess) {
  const [out, error, end] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    new Promise<{ code: number | null; signal: string | null }>((resolve) =>
      child.on('exit', (code, signal) => resolve({ code, signal })),
    ),
  ]);
  return { out, error, ...end };
}

const firstWords = (child: ChildProcess) =>
  new Promise<string>((resolve) => child.stdout!.once('data', (piece: Buffer) => resolve(String(piece))));

test('goes on under the pinned runtime with the same arguments, input, output and exit code', async () => {
  const root = makeClone(`
    import { text } from 'node:stream/consumers';
    const input: string = await text(process.stdin);
    console.log(JSON.stringify({ runtime: process.execPath, args: process.argv.slice(2), input }));
    process.exitCode = 7;
  `);
  await bringRuntime(root);
  const child = launch(anotherNode(root), root, ['advantage', 'regions', '一 二.csv']);
  child.stdin!.end('from outside');
  const { out, code } = await finish(child);
  expect(code).toBe(7);
  const seen = JSON.parse(out) as { runtime: string; args: string[]; input: string };
  expect(seen.runtime).toContain(`node-${process.platform}-${process.arch}`);
  expect(seen.args).toEqual(['advantage', 'regions', '一 二.csv']);
  expect(seen.input).toBe('from outside');
});

test('uses the running Node when it is new enough and none is pinned', async () => {
  const root = makeClone('console.log(process.execPath);');
  const node = anotherNode(root);
  const { out, code } = await finish(launch(node, root, []));
  expect(code).toBe(0);
  expect(out.trim()).toBe(node);
});

test('passes a request to stop on, and ends as the program ends', async () => {
  const root = makeClone(`
    process.on('SIGTERM', () => { console.log('closing'); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log('up');
  `);
  await bringRuntime(root);
  const child = launch(anotherNode(root), root, []);
  expect(await firstWords(child)).toBe('up\n');
  child.kill('SIGTERM');
  const { out, code } = await finish(child);
  expect(out).toContain('closing');
  expect(code).toBe(0);
});

test('a program whose launcher is killed outright closes by itself', async () => {
  const root = makeClone(`
    process.on('SIGTERM', () => { console.log('closing'); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log(process.pid);
  `);
  await bringRuntime(root);
  const child = launch(anotherNode(root), root, []);
  const pid = Number(await firstWords(child));
  expect(pid).not.toBe(child.pid);
  child.kill('SIGKILL');
  // The stream ends when the last process that holds it does.
  expect(await text(child.stdout!)).toContain('closing');
});

test('a reader that leaves early is no error', async () => {
  const root = makeClone(`
    for (let line = 0; line < 100_000; line++) console.log('a line of some length', line);
    console.error('done');
  `);
  const child = launch(process.execPath, root, []);
  child.stdout!.once('data', () => child.stdout!.destroy());
  const [error, code] = await Promise.all([text(child.stderr!), new Promise((resolve) => child.on('exit', resolve))]);
  expect(error).not.toContain('EPIPE');
  expect(code).toBe(0);
});
