import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A new folder below the system's temporary one. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-store-'));
  folders.push(folder);
  return folder;
}

/** Deletes what `newFolder` made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
