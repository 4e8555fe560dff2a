import {
  closeSync,
  cpSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from './pglite/folder.ts';
import { openSynced, type Sync } from './pglite/synced-files.ts';
import { newFolder, removeFolders } from './testing/folders.ts';

afterAll(removeFolders);

/**
 * What a disk holds of a folder when only syncs reach it: the worst a power cut may leave. A synced
 * file is copied as it is at that moment; a synced folder takes over which names it has.
 */
function disk(folder: string, shadow: string): Sync {
  cpSync(folder, shadow, { recursive: true });
  return (descriptor, path) => {
    const target = join(shadow, relative(folder, path));
    if (fstatSync(descriptor).isDirectory()) return syncNames(path, target);
    mkdirSync(dirname(target), { recursive: true });
    copyOpenFile(path, target);
  };
}

function syncNames(path: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) {
    if (!existsSync(join(path, name))) rmSync(join(target, name), { recursive: true });
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const there = join(target, entry.name);
    if (existsSync(there)) continue;
    // A name that has reached the disk says nothing about the content.
    if (entry.isDirectory()) mkdirSync(there);
    else closeSync(openSync(there, 'w'));
  }
}

function copyOpenFile(path: string, target: string): void {
  const from = openSync(path, 'r');
  const to = openSync(target, 'w');
  const buffer = Buffer.alloc(1 << 20);
  for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) writeSync(to, buffer, 0, read);
  closeSync(from);
  closeSync(to);
}

interface Cut {
  readonly left: string;
  readonly inserted: number;
  readonly updated: number;
}

/** Saves rows and cuts the power now and then: after an answer, and between any two syncs. */
async function saveAndCut(folder: string, rows: number): Promise<Cut[]> {
  const random = mulberry(20260101);
  const shadow = join(newFolder(), 'disk');
  const keep = disk(folder, shadow);
  const cuts: Cut[] = [];
  let [inserted, updated, checkpointing] = [0, 0, false];
  const cut = () => {
    const left = join(newFolder(), 'left');
    cpSync(shadow, left, { recursive: true });
    // What was not synced may have reached the disk all the same, some of it.
    mix(folder, left, () => random() < 0.3);
    cuts.push({ left, inserted, updated });
  };
  const pglite = await openSynced(folder, (descriptor, path) => {
    keep(descriptor, path);
    if (inserted > 0 && random() < (checkpointing ? 0.03 : 0.01)) cut();
  });
  await pglite.exec('create table kept (n int primary key, filler text)');
  for (let n = 1; n <= rows; n++) {
    await pglite.query('insert into kept values ($1, $2)', [n, 'x'.repeat(Math.floor(random() * 8000))]);
    inserted = n;
    if (n % 7 === 0) {
      await pglite.query('update kept set filler = $1 where n = $2', ['changed', n - 3]);
      updated++;
    }
    checkpointing = n % 60 === 0;
    if (checkpointing) await pglite.exec('checkpoint');
    if (random() < 0.015) cut();
  }
  await pglite.close();
  return cuts;
}

function mix(folder: string, left: string, take: () => boolean): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !take()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(left, relative(folder, path));
    mkdirSync(dirname(target), { recursive: true });
    copyOpenFile(path, target);
  }
}

let template: string;
beforeAll(async () => {
  template = join(newFolder(), 'database');
  await (await openFolder(template)).close();
});

function newDatabase(): string {
  const folder = join(newFolder(), 'database');
  cpSync(template, folder, { recursive: true });
  return folder;
}

describe('a power cut', () => {
  it('takes nothing that was acknowledged, at any moment, checkpoints included', async () => {
    const cuts = await saveAndCut(newDatabase(), 240);
    expect(cuts.length).toBeGreaterThan(6);
    for (const { left, inserted, updated } of cuts) {
      const after = await openSynced(left);
      const { rows } = await after.query<{ n: number; newest: number; changed: number }>(
        `select count(*)::int as n, max(n) as newest, count(*) filter (where filler = 'changed')::int as changed from kept`,
      );
      const { n, newest, changed } = rows[0]!;
      // The statement under way may be there without its answer.
      expect([inserted, inserted + 1], `${inserted} acknowledged`).toContain(n);
      expect(newest).toBe(n);
      expect([updated, updated + 1]).toContain(changed);
      await after.close();
      rmSync(left, { recursive: true });
    }
  });

  it('would take acknowledged rows from PGlite as it comes: the test can tell', async () => {
    const folder = newDatabase();
    const shadow = join(newFolder(), 'disk');
    const keep = disk(folder, shadow);
    let syncing = true;
    const pglite = await openSynced(folder, (descriptor, path) => {
      if (syncing) keep(descriptor, path);
    });
    await pglite.exec('create table kept (n int)');
    syncing = false;
    await pglite.exec('insert into kept values (1)');
    const left = await openSynced(shadow);
    expect((await left.query('select * from kept')).rows).toEqual([]);
    await left.close();
    await pglite.close();
  });

  it('during the making of a database leaves none behind that looks whole', async () => {
    const folder = join(newFolder(), 'database');
    mkdirSync(`${folder}.new`, { recursive: true });
    closeSync(openSync(join(`${folder}.new`, 'PG_VERSION'), 'w'));
    const pglite = await openFolder(folder);
    expect((await pglite.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pglite.close();
    expect(existsSync(`${folder}.new`)).toBe(false);
  });
});

/** A small seeded generator, so that a failure can be seen again. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
