import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

const placedFolder = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A folder in which uploads and exports wait: each in a folder of its own, removed when done with. */
export class Spool {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** A new path for a file of that name (without any folders the name may bring). */
  place(name: string): string {
    const folder = join(this.folder, randomUUID());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return join(folder, safeName(name));
  }

  /**
   * Removes a placed file with its folder.
   * @throws RangeError for a path this spool did not place: removing is recursive, so it must never follow
   *   a path that came from outside.
   */
  async release(path: string): Promise<void> {
    if (!this.holds(path)) throw new RangeError(`“${path}” was not placed in the spool.`);
    await rm(dirname(path), { recursive: true, force: true });
  }

  /** Whether a path is exactly where `place` would put a file: spool, one folder with a random name, the file. */
  private holds(path: string): boolean {
    const folder = dirname(path);
    return resolve(path) === path && dirname(folder) === this.folder && placedFolder.test(basename(folder));
  }

  /** Removes every placed file but these. */
  async keepOnly(paths: readonly string[]): Promise<void> {
    const kept = new Set(paths.map((path) => basename(dirname(path))));
    const names = await readdir(this.folder).catch(() => []);
    const leftOver = names.filter((name) => placedFolder.test(name) && !kept.has(name));
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
