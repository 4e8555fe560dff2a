import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ArchiveFile, isDocumentName, isNobodysFile, otherKind } from './archive.ts';
import { documentError, overLimit, throwIfStopped } from './errors.ts';
import { type DocumentLimits, documentLimits } from './limits.ts';

export interface FolderOptions {
  readonly signal?: AbortSignal;
  readonly limits?: Partial<DocumentLimits>;
}

/**
 * The documents of a folder and the folders in it, in the order of their names, each read only when it is asked for.
 * Links are not followed: nothing outside the folder is read. Paths are relative, with `/`.
 * @throws UserError when the folder is absent or holds more than the limits allow
 */
export async function* openFolder(folder: string, options: FolderOptions = {}): AsyncGenerator<ArchiveFile> {
  const limits = { ...documentLimits, ...options.limits };
  const name = basename(folder);
  for (const path of await pathsIn(folder, name, limits)) {
    throwIfStopped(options.signal, name);
    if (!isDocumentName(path)) {
      yield { path, refused: otherKind(path) };
      continue;
    }
    const place = join(folder, path);
    // The folder may have changed since it was listed.
    const found = await lstat(place).catch(() => undefined);
    if (!found?.isFile()) continue;
    if (found.size > limits.fileBytes) yield { path, refused: overLimit(path, 'fileBytes', limits.fileBytes) };
    else yield { path, bytes: await readFile(place) };
  }
}

async function pathsIn(folder: string, name: string, limits: DocumentLimits): Promise<string[]> {
  const paths: string[] = [];
  const waiting = [{ inside: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > limits.folders) throw overLimit(name, 'folders', limits.folders);
    const { inside, depth } = next;
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch((cause: unknown) => {
      throw absent(name, cause);
    });
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (isNobodysFile(path)) continue;
      if (entry.isDirectory()) waiting.push({ inside: path, depth: depth + 1 });
      else if (entry.isFile()) paths.push(path);
      if (paths.length > limits.entries) throw overLimit(name, 'entries', limits.entries);
    }
  }
  return paths.sort();
}

function absent(name: string, cause: unknown) {
  return documentError(
    'folder-absent',
    name,
    { zh: `找不到或无法打开文件夹“${name}”。`, en: `The folder “${name}” is absent or cannot be opened.` },
    { kind: 'absent', cause },
  );
}
