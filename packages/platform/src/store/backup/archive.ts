import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { UnavailableError } from '../errors.ts';

const hashesName = 'hashes.json';

/** Writes entries one after the other; the last says what all of them hash to. */
export class ArchiveWriter {
  readonly #pack = pack();
  readonly #hashes: Record<string, string> = {};
  readonly #done: Promise<void>;

  constructor(sink: Writable) {
    const zipped = this.#pack.pipe(createGzip({ level: 3 }));
    zipped.pipe(sink);
    this.#done = finished(sink);
    // It is awaited at the end; until then a failure shows in the next entry.
    this.#done.catch((error: Error) => this.#pack.destroy(error));
  }

  async add(name: string, bytes: Uint8Array): Promise<void> {
    this.#hashes[name] = hashOf(bytes);
    await this.#write(name, bytes);
  }

  async end(): Promise<void> {
    await this.#write(hashesName, Buffer.from(JSON.stringify(this.#hashes)));
    this.#pack.finalize();
    await this.#done;
  }

  /** Gives up; what was written is no backup. */
  abandon(error: Error): void {
    this.#pack.destroy(error);
  }

  async #write(name: string, bytes: Uint8Array): Promise<void> {
    const written = new Promise<void>((resolve, reject) => {
      const mtime = new Date(0);
      this.#pack.entry({ name, size: bytes.byteLength, mtime }, Buffer.from(bytes), (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
    await Promise.race([written, this.#done.then(() => Promise.reject(new Error('The backup’s sink has ended.')))]);
  }
}

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The entries of a backup in order; the last says what the others hash to. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const entries = extract();
  const file = createReadStream(path);
  const unzip = createGunzip();
  const fail = (error: Error) => {
    entries.destroy(error);
  };
  file.on('error', fail).pipe(unzip).on('error', fail).pipe(entries);
  try {
    for await (const entry of entries) {
      const parts: Uint8Array[] = [];
      for await (const part of entry) parts.push(part as Uint8Array);
      yield { name: entry.header.name, bytes: Buffer.concat(parts) };
    }
  } finally {
    file.destroy();
  }
}

/** Reads a backup through and compares every entry with its hash. @throws UnavailableError when it is not whole */
export async function checkArchive(path: string): Promise<void> {
  const found: Record<string, string> = {};
  let told: Record<string, string> | undefined;
  try {
    for await (const { name, bytes } of readArchive(path)) {
      if (name === hashesName) told = JSON.parse(Buffer.from(bytes).toString()) as Record<string, string>;
      else found[name] = hashOf(bytes);
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw absent(path);
    throw broken(path, { zh: '读不到文件末尾', en: 'it cannot be read to its end' }, cause);
  }
  if (told === undefined) throw broken(path, { zh: '没有结尾', en: 'it has no end' });
  const names = new Set([...Object.keys(found), ...Object.keys(told)]);
  const wrong = [...names].find((name) => found[name] !== told[name]);
  if (wrong !== undefined)
    throw broken(path, { zh: `${wrong} 与记录的哈希不符`, en: `${wrong} differs from its hash` });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function absent(path: string): UnavailableError {
  return new UnavailableError({ zh: `没有文件 ${path}。`, en: `There is no file ${path}.` });
}

function broken(path: string, why: { zh: string; en: string }, cause?: unknown): UnavailableError {
  return new UnavailableError(
    {
      zh: `备份文件 ${path} 不完整：${why.zh}。没有恢复任何内容。`,
      en: `The backup ${path} is not whole: ${why.en}. Nothing was restored.`,
    },
    { cause },
  );
}
