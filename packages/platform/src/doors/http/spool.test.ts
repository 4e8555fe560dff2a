import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Spool } from './spool.ts';

const home = mkdtempSync(join(tmpdir(), 'yanzhen-spool-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('spool', () => {
  const spool = new Spool(join(home, 'spool'));

  it('places files apart and removes each with its folder', async () => {
    const [one, two] = [spool.place('../../a.csv'), spool.place('a.csv')];
    writeFileSync(one, 'x');
    writeFileSync(two, 'y');
    expect(dirname(dirname(one))).toBe(spool.folder);
    await spool.release(one);
    expect(existsSync(dirname(one))).toBe(false);
    expect(existsSync(two)).toBe(true);
  });

  it('refuses to remove what it did not place', async () => {
    const precious = join(home, 'precious');
    mkdirSync(precious);
    writeFileSync(join(precious, 'file'), 'keep');
    const nested = join(spool.place('x'), '..', '..', '..', 'precious', 'file');
    const inside = join(spool.folder, 'named-by-a-person', 'file');
    for (const path of [
      join(precious, 'file'),
      nested,
      join(spool.folder, 'file'),
      inside,
      `${spool.folder}/../precious/file`,
    ]) {
      await expect(spool.release(path)).rejects.toThrow(RangeError);
    }
    expect(existsSync(join(precious, 'file'))).toBe(true);
    expect(existsSync(spool.folder)).toBe(true);
  });

  it('clears left-overs of its own only', async () => {
    const kept = spool.place('kept');
    const stale = spool.place('stale');
    mkdirSync(join(spool.folder, 'not-mine'));
    await spool.keepOnly([kept]);
    expect(existsSync(dirname(kept))).toBe(true);
    expect(existsSync(dirname(stale))).toBe(false);
    expect(existsSync(join(spool.folder, 'not-mine'))).toBe(true);
  });
});
