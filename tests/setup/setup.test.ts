import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installWhatIsMissing, isInstalled } from '../../scripts/setup/install.mjs';
import { withSetUpLock } from '../../scripts/setup/lock.mjs';
import { runningProcesses } from '../../scripts/setup/running.mjs';
import { staleBuilds } from '../../scripts/setup/stale.mjs';
import { setUp } from '../../scripts/setup.mjs';
import { makeClone } from './clone.ts';

const impossiblePid = 2 ** 22 + 1;

/** A process that stays until it is ended, and says `yanzhen` in its command line. */
async function anotherProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")', 'yanzhen']);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

test('installs what is missing, once', async () => {
  const root = makeClone('');
  expect(isInstalled(root)).toBe(false);
  await setUp(root);
  expect(existsSync(join(root, 'node_modules/dependency/package.json'))).toBe(true);
  expect(isInstalled(root)).toBe(true);
  const record = join(root, 'node_modules/.package-lock.json');
  writeFileSync(record, 'npm has not been here again');
  await setUp(root);
  expect(readFileSync(record, 'utf8')).toBe('npm has not been here again');
});

test('an install by hand counts as installed', async () => {
  const root = makeClone('');
  await setUp(root);
  rmSync(join(root, 'node_modules/.yanzhen-stamp'));
  await installWhatIsMissing(root);
  expect(isInstalled(root)).toBe(true);
});

test('never installs again under a live server, and says which process it is', async () => {
  const root = makeClone('');
  await setUp(root);
  const server = await anotherProcess();
  mkdirSync(join(root, 'node_modules/.yanzhen-running'));
  writeFileSync(join(root, `node_modules/.yanzhen-running/${server.pid}`), 'start');
  writeFileSync(join(root, `node_modules/.yanzhen-running/${impossiblePid}`), 'start');
  rmSync(join(root, 'node_modules/.package-lock.json'));
  rmSync(join(root, 'node_modules/.yanzhen-stamp'));
  await expect(setUp(root)).rejects.toThrow(`process ${server.pid}`);
  server.kill('SIGKILL');
  await new Promise((resolve) => server.once('exit', resolve));
  await setUp(root);
  expect(runningProcesses(root)).toEqual([]);
  expect(isInstalled(root)).toBe(true);
});

test('set-ups of one clone take turns', async () => {
  const root = makeClone('');
  const order: string[] = [];
  const one = (name: string) =>
    withSetUpLock(root, async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push(`${name} ends`);
    });
  await Promise.all([one('first'), one('second')]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(existsSync(join(root, '.setup.lock'))).toBe(false);
});

test('a set-up that was killed leaves no lock that holds', async () => {
  const root = makeClone('');
  writeFileSync(join(root, '.setup.lock'), String(impossiblePid));
  let done = false;
  await withSetUpLock(root, async () => {
    done = true;
  });
  expect(done).toBe(true);
});

test('a lock file that lacks something is no obstacle', async () => {
  const root = makeClone('');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>;
  };
  delete lock.packages['node_modules/dependency'];
  const text = JSON.stringify(lock);
  writeFileSync(join(root, 'package-lock.json'), text);
  await setUp(root);
  expect(existsSync(join(root, 'node_modules/dependency/package.json'))).toBe(true);
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).toBe(text);
});

test('a failed set-up releases the lock and is told in both languages', async () => {
  const root = makeClone('');
  const manifest = { name: 'small', version: '1.0.0', dependencies: { dependency: 'file:gone.tgz' } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  rmSync(join(root, 'dependency'), { recursive: true });
  await expect(setUp(root)).rejects.toMatchObject({
    zh: expect.stringContaining('安装失败'),
    en: expect.stringContaining('Installing failed'),
  });
  expect(existsSync(join(root, '.setup.lock'))).toBe(false);
});

test('a build is stale until it is built, and again when a source changes, but not a test', async () => {
  const root = makeClone('');
  const sources = join(root, 'packages/science/src/kernels/assembly');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, 'a.ts'), '1');
  writeFileSync(
    join(root, 'scripts/build-kernels.mjs'),
    `import { mkdirSync, writeFileSync } from 'node:fs';
     mkdirSync('packages/science/src/kernels/generated', { recursive: true });
     writeFileSync('packages/science/src/kernels/generated/built', '');`,
  );
  const names = () => staleBuilds(root, {}).map((build) => build.name);
  expect(names()).toEqual(['kernels']);
  await setUp(root);
  expect(existsSync(join(root, 'packages/science/src/kernels/generated/built'))).toBe(true);
  expect(names()).toEqual([]);
  writeFileSync(join(sources, 'a.test.ts'), 'x');
  expect(names()).toEqual([]);
  writeFileSync(join(sources, 'a.ts'), '2');
  expect(names()).toEqual(['kernels']);
});
