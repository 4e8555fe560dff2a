import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'yanzhen package 雁阵 '));
const empty = join(folder, 'an empty folder');
const installed = join(empty, 'node_modules', 'yanzhen');
const environment = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', YANZHEN_DATA: join(folder, 'data') };

/** Runs the installed command as a person would: npx in the folder, no clone in sight. */
async function yanzhen(...args: string[]): Promise<string> {
  const { stdout } = await run('npx', ['--no-install', 'yanzhen', ...args], { cwd: empty, env: environment });
  return stdout;
}

beforeAll(async () => {
  mkdirSync(empty);
  await run(process.execPath, ['scripts/pack/pack.ts', '--out', folder], { cwd: project });
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  const tarball = join(folder, `yanzhen-${version}.tgz`);
  await run('npm', ['init', '--yes'], { cwd: empty });
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: empty });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('brings the launcher, the bundle, the workbench, the demo and the licences, and no sources', () => {
  for (const file of [
    'bin/yanzhen.mjs',
    'dist/main.mjs',
    'dist/workbench/index.html',
    'data/china-provinces-2007.csv',
    'docs/index.zh-CN.md',
    'LICENSE',
    'NOTICE',
    'THIRD-PARTY-NOTICES.txt',
  ]) {
    expect(existsSync(join(installed, file)), file).toBe(true);
  }
  for (const file of ['packages', 'scripts', 'tests']) expect(existsSync(join(installed, file)), file).toBe(false);
});

test('depends on exact versions only', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, object>;
  const versions = Object.values({ ...manifest.dependencies, ...manifest.optionalDependencies });
  expect(versions.length).toBeGreaterThan(5);
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+[\w.-]*$/);
});

test('helps, and says its version', async () => {
  expect(await yanzhen('--help')).toContain('Usage: yanzhen');
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  expect((await yanzhen('--version')).trim()).toBe(version);
});

test('answers from a file exactly as the clone does, and opens no store for it', async () => {
  const file = join(project, 'data', 'china-provinces-2007.csv');
  const args = ['advantage', 'regions', file, '--format', 'csv'];
  const there = await run(process.execPath, ['bin/yanzhen.mjs', ...args], { cwd: project, env: environment });
  const here = await yanzhen(...args);
  expect(here.split('\n')[0]).toBe('region,year,diversity,eci,coi,fitness,herfindahl,entropy,krugman');
  expect(here.split('\n').length).toBeGreaterThan(30);
  expect(here).toBe(there.stdout);
  expect(existsSync(environment.YANZHEN_DATA)).toBe(false);
});

test('solves a small layout with the solver it brings', async () => {
  const file = join(empty, 'small.txt');
  // Two sites, three customers: one site opened alone costs 10 + 1 + 2 + 3 = 16, the other 30 at least, both 40.
  writeFileSync(file, '2 3\n100 10\n100 30\n5\n1 0\n6\n2 0\n7\n3 0\n');
  const text = await yanzhen('layout', 'solve', file, '--instance-format', 'orlib-cap', '--format', 'csv');
  const [header, row] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  expect(header).toEqual(['objective', 'bound', 'gap', 'seconds']);
  expect(Number(row![0])).toBeCloseTo(16, 6);
  expect(Number(row![1])).toBeCloseTo(16, 6);
});

/** A report as Word, PDF and HTML: the fonts, the canvas and the Word library came along. */
async function printsReport(url: string): Promise<void> {
  const ask = async (verb: string, input: object) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(input) };
    return (await (await fetch(`${url}/api/v1/reports/${verb}`, init)).json()) as { files: Printed[] };
  };
  const parameters = { dataset: 'china-provinces-2007', region: '420000', partner: '430000' };
  await ask('save', { report: 'two-lakes', template: 'rivalry', parameters });
  const { files } = await ask('render', { report: 'two-lakes', as: ['docx', 'pdf', 'html'] });
  const bytes = (ending: string) =>
    Buffer.from(files.find(({ path }) => path.endsWith(ending))?.base64 ?? '', 'base64');
  expect(bytes('.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes('.pdf').length).toBeGreaterThan(20_000);
  expect(bytes('.docx').subarray(0, 2).toString()).toBe('PK');
  expect(files.find(({ path }) => path.endsWith('.html'))?.text).toContain('<svg');
}

interface Printed {
  readonly path: string;
  readonly base64?: string;
  readonly text?: string;
}

test('starts, loads the demo, serves the workbench and the operations, and stops', async () => {
  const child = spawn('npx', ['--no-install', 'yanzhen', 'start', '--port', '0'], { cwd: empty, env: environment });
  let said = '';
  child.stdout.on('data', (piece) => (said += piece));
  child.stderr.on('data', (piece) => (said += piece));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  try {
    await expect.poll(() => said, { timeout: 90_000, interval: 200 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0];
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    const list = await yanzhen('datasets', 'list', '--format', 'json');
    expect(list).toContain('china-provinces-2007');
    await printsReport(url);
    expect(await yanzhen('stop')).not.toBe('');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
});
