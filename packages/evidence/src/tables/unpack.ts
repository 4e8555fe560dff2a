import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ZipFile } from 'yauzl';
import { ImportError } from '../readers/import-error.ts';
import type { ReadLimits } from '../readers/limits.ts';
import type { Watch } from '../readers/watch.ts';
import { tableError } from './errors.ts';

const mostEntries = 5000;

/** Whether the beginning of a file is a zip's; a workbook is one too. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05);
}

/** Whether a zip is a workbook: spreadsheets write a list of its parts first or last, always under this name. */
export async function isWorkbook(path: string): Promise<boolean> {
  return (await fileNames(path)).includes('[Content_Types].xml');
}

/**
 * Unpacks a zip into a folder of its own for as long as `use` takes. A zip of one folder is that folder.
 * @throws ImportError where it is damaged, would write outside its folder, or expands beyond the limits
 */
export async function withUnpacked<T>(
  path: string,
  name: string,
  limits: ReadLimits,
  watch: Watch,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-unpacked-'));
  try {
    await unpack(path, name, folder, limits, watch);
    return await use(await innermost(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpack(path: string, name: string, folder: string, limits: ReadLimits, watch: Watch): Promise<void> {
  const archive = await openArchive(path, name);
  const room = { bytes: limits.expandedBytes };
  try {
    if (archive.entryCount > mostEntries) throw tooLarge(name);
    for await (const entry of archive.eachEntry()) {
      watch.check();
      // Folders, and what macOS adds beside every file.
      if (entry.fileName.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/u.test(entry.fileName)) continue;
      const target = placeWithin(folder, entry.fileName, name);
      await mkdir(dirname(target), { recursive: true });
      const stream = await archive.openReadStreamPromise(entry);
      await pipeline(stream, counted(room, name, watch), createWriteStream(target));
    }
  } catch (error) {
    throw error instanceof ImportError ? error : damaged(name, error);
  } finally {
    archive.close();
  }
}

/** Lets bytes through until more came out than a file may hold, whatever the archive says of its sizes. */
function counted(room: { bytes: number }, name: string, watch: Watch) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      watch.check();
      room.bytes -= chunk.length;
      if (room.bytes < 0) throw tooLarge(name);
      yield chunk;
    }
  };
}

function placeWithin(folder: string, entry: string, name: string): string {
  const target = normalize(join(folder, entry));
  if (!target.startsWith(folder + sep)) throw damaged(name, undefined);
  return target;
}

/** The folder that holds the files: the one given, or the only one in it. */
async function innermost(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only!.isDirectory() ? innermost(join(folder, only!.name)) : folder;
}

async function fileNames(path: string): Promise<string[]> {
  const archive = await openArchive(path, basename(path));
  const names: string[] = [];
  try {
    for await (const { fileName } of archive.eachEntry()) {
      names.push(fileName);
      if (names.length > mostEntries) break;
    }
  } catch (error) {
    throw damaged(basename(path), error);
  } finally {
    archive.close();
  }
  return names;
}

async function openArchive(path: string, name: string): Promise<ZipFile> {
  const { openPromise } = await import('yauzl');
  return openPromise(path, { autoClose: false, validateEntrySizes: true }).catch((cause: unknown) => {
    throw damaged(name, cause);
  });
}

function tooLarge(name: string): ImportError {
  return tableError(
    'expansion',
    {
      zh: `压缩包“${name}”解压后过大，疑为压缩炸弹，已停止。`,
      en: `The zip “${name}” expands as a zip bomb does; reading was stopped.`,
    },
    { kind: 'limit', place: { file: name } },
  );
}

function damaged(name: string, cause: unknown): ImportError {
  return tableError(
    'zip-damaged',
    { zh: `压缩包“${name}”已损坏或不完整。`, en: `The zip “${name}” is damaged or cut short.` },
    {
      place: { file: name },
      cause,
      advice: { zh: '请重新压缩或重新下载。', en: 'Pack it again, or download it again.' },
    },
  );
}
