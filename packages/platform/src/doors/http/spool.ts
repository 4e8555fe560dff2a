import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A folder in which uploads and exports wait: each in a folder of its own, removed when done with. */
export class Spool {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  /** A new path for a file of that name (without any folders the name may bring). */
  async place(name: string): Promise<string> {
    const folder = join(this.folder, randomUUID());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, safeName(name));
  }

  /** Removes a placed file with its folder. */
  async release(path: string): Promise<void> {
    await rm(join(path, '..'), { recursive: true, force: true });
  }

  /** Removes everything that was left by a process that ended. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
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
