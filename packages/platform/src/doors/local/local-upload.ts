import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Upload } from '../../operations/upload.ts';
import { fileNotFound } from './file-datasets.ts';

/** The user's own file, where it lies, or her folder where those are taken. @throws UserError when it is neither */
export async function localUpload(path: string, folders: boolean | 'zip' = false): Promise<Upload> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !(found.isFile() || (folders && found.isDirectory()))) throw fileNotFound(path);
  return { name: basename(resolve(path)), path, bytes: found.size };
}
