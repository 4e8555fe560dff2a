import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandFile, yanzhen } from './running.ts';

let folder: string;
let file: string;
const plain = ['--region-scheme', 'none', '--industry-scheme', 'none'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-command-'));
  file = join(folder, 'trade.csv');
  const rows = ['A,x,4', 'A,y,1', 'A,z,2', 'B,x,1', 'B,y,4', 'B,w,3', 'C,y,2', 'C,z,5', 'C,w,1', 'D,x,3', 'D,w,2'];
  await writeFile(file, `year,loc,prod,val\n${rows.map((row) => `2020,${row}\n`).join('')}`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The environment names a store folder that cannot be made, so that opening the store would fail. */
const onFile = (...args: string[]) =>
  yanzhen(['advantage', 'regions', file, ...plain, ...args], { YANZHEN_DATA: '/dev/null/none', DATABASE_URL: '' });

describe('a file', () => {
  it('is analysed without a store, as CSV in a pipe', async () => {
    const { code, out, err } = await onFile('--quiet');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('region,year,diversity,eci,coi,fitness,herfindahl,entropy,krugman');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join())).toEqual([
      'A,2020',
      'B,2020',
      'C,2020',
      'D,2020',
    ]);
  });

  it('keeps what a reader must know apart from the figures', async () => {
    const [told, quiet] = await Promise.all([onFile(), onFile('--quiet')]);
    expect(told.out).toBe(quiet.out);
    expect(told.err).toContain('! The data support two different orderings equally well');
  });

  it('gives the same figures as JSON', async () => {
    const [csv, json] = await Promise.all([onFile(), onFile('--format', 'json')]);
    const rows = JSON.parse(json.out) as Record<string, unknown>[];
    const cells = csv.out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))))).toEqual(cells);
  });

  it('is written whole or not at all', async () => {
    const out = join(folder, 'out.csv');
    const [{ out: printed }] = await Promise.all([onFile(), onFile('--out', out)]);
    expect(await readFile(out, 'utf8')).toBe(printed);
    const failed = await onFile('--out', join(folder, 'nowhere', 'out.csv'));
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('cannot be written');
    expect((await readdir(folder)).sort()).toEqual(['out.csv', 'trade.csv']);
  });

  it('gives the part that was asked for', async () => {
    const { out } = await onFile('--select', 'diversity,region', '--offset', '1', '--limit', '1');
    expect(out).toMatch(/^diversity,region\n\d+,B\n$/);
  });

  it('that says no year or unit can be told them', async () => {
    const wide = join(folder, 'wide.csv');
    await writeFile(wide, 'region,x,y\nA,4,1\nB,1,4\nC,2,2\n');
    const on = (...args: string[]) =>
      yanzhen(['advantage', 'cells', wide, ...plain, '--quiet', ...args], { DATABASE_URL: '' });
    const [without, told] = await Promise.all([on(), on('--file-year', '2019', '--unit', '万元')]);
    expect(without).toMatchObject({ code: 1, out: '' });
    expect(told.out.split('\n')[1]).toMatch(/^A,x,2019,0\.0004,/);
  });

  it('refuses a mapping that cannot be read, naming the file', async () => {
    const broken = join(folder, 'mapping.json');
    await writeFile(broken, '{');
    const { code, err } = await onFile('--mapping', broken);
    expect(code).toBe(1);
    expect(err).toContain('mapping.json');
  });

  it('that is not there is told with what to do', async () => {
    const { code, err } = await yanzhen(['advantage', 'regions', join(folder, 'nothing.csv')]);
    expect(code).toBe(1);
    expect(err).toContain('The file is not there.');
    expect(err).toContain('nothing.csv');
    expect(err).toContain('What to do:');
  });
});

describe('what cannot be understood', () => {
  it.each([
    [['advantage', 'nothing'], 2],
    [['nothing'], 2],
    [['advantage', 'regions', '--nothing'], 2],
    [['advantage', 'regions', '--year'], 2],
  ])('%j ends with code %i', async (args, code) => {
    const result = await yanzhen(args);
    expect(result.code).toBe(code);
    expect(result.err).toContain('--help');
    expect(result.out).toBe('');
  });

  it('names field, value and expectation, in the user’s language', async () => {
    const english = await onFile('--year', 'last');
    expect(english).toMatchObject({ code: 1, out: '' });
    expect(english.err).toMatch(/year[\s\S]*Found: last/);
    const chinese = await onFile('--absent', 'never', '--lang', 'zh');
    expect(chinese.err).toContain('参数 absent');
    expect(chinese.err).toContain('zero、missing');
  });
});

describe('help', () => {
  it('is in the language of the terminal, Chinese when it names none', async () => {
    const [chinese, english, none] = await Promise.all([
      yanzhen(['--help'], { LANG: 'zh_CN.UTF-8' }),
      yanzhen(['--help'], { LANG: 'de_DE.UTF-8' }),
      yanzhen(['--help'], { LANG: '' }),
    ]);
    expect(chinese.out).toContain('用法：');
    expect(english.out).toContain('Usage:');
    expect(none.out).toBe(chinese.out);
  });

  it('names flags, choices, defaults and columns', async () => {
    const { out, code } = await yanzhen(['advantage', 'regions', '--help']);
    expect(code).toBe(0);
    for (const part of ['--region-level', 'harvard', 'default: 1', 'herfindahl', '--out <file>'])
      expect(out).toContain(part);
  });

  it('tells the version', async () => {
    expect((await yanzhen(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

it('ends quietly when the reader of a pipe has enough', () => {
  const command = `"${process.execPath}" "${commandFile}" system indicators --format csv; echo "code $?" >&2`;
  const script = `(${command}) 2>"${folder}/err" | head -c 10`;
  execFileSync('sh', ['-c', script], { env: { ...process.env, LANG: 'en' } });
  return expect(readFile(join(folder, 'err'), 'utf8')).resolves.toBe('code 0\n');
});
