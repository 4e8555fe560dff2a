import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'yanzhen-bundle-'));
const isLinux = process.platform === 'linux';

/** A shell that has no network but its own loopback; null where this machine gives none. */
const cutOff = ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const;
const canBeCutOff =
  isLinux && succeeds(() => execFileSync(cutOff[0], [...cutOff.slice(1), 'true'], { stdio: 'ignore' }));

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  if (isLinux) await run(process.execPath, ['scripts/bundle/bundle.ts', '--out', folder], { cwd: project });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(isLinux)('makes an archive for each kind of machine, and says what they hash to', () => {
  const files = readdirSync(folder);
  const archives = files.filter((name) => name.endsWith('.tar.gz'));
  expect(archives).toHaveLength(2);
  expect(() => execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' })).not.toThrow();
});

test.runIf(isLinux)(
  'passes its self-test in an empty folder, without a network and with nothing else in the path',
  async () => {
    const archive = readdirSync(folder).find((name) => name.endsWith(`linux-${process.arch}.tar.gz`))!;
    execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder]);
    const unpacked = join(folder, archive.replace('.tar.gz', ''));
    for (const file of ['README.txt', 'LICENSE', 'systemd/yanzhen.service'])
      expect(existsSync(join(unpacked, file))).toBe(true);
    // Where no namespace can be made, a proxy that leads nowhere refuses whatever heeds it.
    const refused = { http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
    const env = { HOME: folder, PATH: '/usr/bin:/bin', ...(canBeCutOff ? {} : refused) };
    const command = [join(unpacked, 'yanzhen'), 'self-test', '--lang', 'en'];
    const [program, ...args] = canBeCutOff ? [...cutOff, ...command] : command;
    if (!canBeCutOff)
      process.stderr.write('No network namespace here: the self-test runs with a proxy that leads nowhere.\n');
    const { stdout } = await run(program!, args, { env, cwd: unpacked });
    expect(stdout).toContain('All passed.');
    expect(stdout).not.toContain('✗');
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
    expect(stdout).toContain(`Yanzhen ${version}`);
  },
  300_000,
);
