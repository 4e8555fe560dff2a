import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A folder in which uploads and exports wait: each in a folder of its own, removed when done with. */
export class Spool {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  /** A new path for a file of that name (without any folders the name may bring). */
  place(name: string): string {
    const folder = join(this.folder, randomUUID());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return join(folder, safeName(name));
  }

  /** Removes a placed file with its folder. */
  async release(path: string): Promise<void> {
    await rm(dirname(path), { recursive: true, force: true });
  }

  /** Removes every placed file but these. */
  async keepOnly(paths: readonly string[]): Promise<void> {
    const kept = new Set(paths.map((path) => basename(dirname(path))));
    const names = await readdir(this.folder).catch(() => []);
    const leftOver = names.filter((name) => !kept.has(name));
    await Promise.all(leftOver.map((name) => rm(join(this.folder, name), { recursive: true, force: true })));
  }
}

/** The last part of a name, without what file systems refuse; its ending stays, since readers look at it. */
export function safeName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const plain = basename(name.replaceAll('\\', '/')).replaceAll(/[\u0000-\u001f<>:"|?*]/g, '_');
  const bytes = Buffer.byteLength(plain);
  if (plain === '' || plain === '.' || plain === '..') return 'file';
  return bytes <= 200 ? plain : `file${/\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? ''}`;
}
