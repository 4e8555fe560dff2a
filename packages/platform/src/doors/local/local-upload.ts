import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Upload } from '../../operations/upload.ts';
import { fileNotFound } from './file-datasets.ts';

/** The user's own file, where it lies. @throws UserError when it is not a file */
export async function localUpload(path: string): Promise<Upload> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw fileNotFound(path);
  return { name: basename(path), path, bytes: found.size };
}
