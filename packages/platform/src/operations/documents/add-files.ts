import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ArchiveFile } from '@yanzhen/documents/readers';
import { UserError } from '@yanzhen/evidence/errors';
import type { DocumentRepository, PreparedFile, SavedDocument } from '../../store/documents/index.ts';
import type { OperationContext } from '../context.ts';
import type { Upload } from '../upload.ts';

/** What became of one file: its documents, or why it was left out. */
export interface AddedFile {
  readonly path: string;
  readonly documents: readonly SavedDocument[];
  readonly refused?: UserError;
}

type Context = Pick<OperationContext, 'signal' | 'progress' | 'prepareDocument'>;

/** So many files, or passages, are saved in one transaction: few enough that others get their turn, enough to be quick. */
const filesAtOnce = 24;
const passagesAtOnce = 4000;

interface Waiting {
  readonly path: string;
  readonly file: PreparedFile;
  readonly bytes: Uint8Array;
}

/**
 * Adds a file, or every document of a folder or archive. Each document is saved whole or not at all; a file that
 * cannot be read is told and passed over, unless it is the only one. Files that are there already are not read
 * again, so that interrupted work goes on where it was.
 * @throws UserError when cancelled, when the folder or archive itself cannot be read, or when the one file cannot
 */
export async function addFiles(
  upload: Upload,
  documents: DocumentRepository,
  context: Context,
  only?: (path: string) => boolean,
): Promise<AddedFile[]> {
  const { isSingle, files } = await filesOf(upload, context.signal);
  const total = await count(files());
  const adder = new Adder(documents, context);
  let done = 0;
  try {
    for await (const entry of files()) {
      context.signal.throwIfAborted();
      context.progress(done / Math.max(1, total), {
        zh: `第 ${done + 1} 个，共 ${total} 个：${entry.path}`,
        en: `${done + 1} of ${total}: ${entry.path}`,
      });
      done++;
      if (only !== undefined && !only(entry.path)) continue;
      await adder.take(entry);
    }
  } finally {
    // What is being saved is saved whole, also when the rest is given up.
    await adder.idle();
  }
  const added = await adder.end();
  const refused = isSingle ? added[0]?.refused : undefined;
  if (refused !== undefined) throw refused;
  return added;
}

/** Where the files come from: a folder, an archive, or the file itself. They are read twice, once to be counted. */
async function filesOf(
  { path, name }: Upload,
  signal: AbortSignal,
): Promise<{ isSingle: boolean; files: () => AsyncIterable<ArchiveFile> }> {
  const { isArchive, openArchive, openFolder } = await import('@yanzhen/documents/readers');
  if ((await stat(path)).isDirectory()) return { isSingle: false, files: () => openFolder(path, { signal }) };
  const bytes = await readFile(path);
  if (isArchive(bytes, name)) return { isSingle: false, files: () => openArchive(bytes, { fileName: name, signal }) };
  return { isSingle: true, files: () => one({ path: name, bytes }) };
}

async function* one(file: ArchiveFile): AsyncGenerator<ArchiveFile> {
  yield file;
}

async function count(files: AsyncIterable<unknown>): Promise<number> {
  let total = 0;
  for await (const _ of files) total++;
  return total;
}

/** Reads files and saves them by the dozen; while some are saved the next are read. */
class Adder {
  readonly #documents: DocumentRepository;
  readonly #context: Context;
  readonly #added: AddedFile[] = [];
  #waiting: Waiting[] = [];
  #passages = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(documents: DocumentRepository, context: Context) {
    this.#documents = documents;
    this.#context = context;
  }

  async take(entry: ArchiveFile): Promise<void> {
    const { path } = entry;
    if ('refused' in entry) {
      this.#added.push({ path, documents: [], refused: entry.refused });
      return;
    }
    const known = await this.#documents.ofFile(createHash('sha256').update(entry.bytes).digest('hex'));
    if (known.length > 0) this.#added.push({ path, documents: known });
    else await this.#read(path, entry.bytes);
    if (this.#waiting.length >= filesAtOnce || this.#passages >= passagesAtOnce) await this.#saveNext();
  }

  async end(): Promise<AddedFile[]> {
    await this.#saveNext();
    await this.#saving;
    await this.#documents.settle();
    return this.#added;
  }

  /** Waits until nothing is being saved. */
  async idle(): Promise<void> {
    await this.#saving.catch(() => undefined);
  }

  /** Begins to save what waits, once what was begun before is saved. @throws what that failed with */
  async #saveNext(): Promise<void> {
    await this.#saving;
    this.#saving = this.#save();
    // A failure is thrown where it is next waited for, not before.
    this.#saving.catch(() => undefined);
  }

  async #read(path: string, bytes: Uint8Array): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    try {
      const file = await this.#prepare(bytes, name);
      this.#waiting.push({ path, file, bytes });
      this.#passages += file.documents.reduce((sum, { rows }) => sum + rows.length, 0);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      if (!(error instanceof UserError)) throw error;
      this.#added.push({ path, documents: [], refused: error });
    }
  }

  async #prepare(bytes: Uint8Array, name: string): Promise<PreparedFile> {
    const { prepareDocument, signal } = this.#context;
    if (prepareDocument !== undefined) return await prepareDocument(bytes, name);
    const { prepareFile } = await import('../../store/documents/index.ts');
    return await prepareFile(bytes, name, signal);
  }

  async #save(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#passages = 0;
    if (waiting.length === 0) return;
    const bytes = new Map(waiting.map((one) => [one.file.hash, one.bytes]));
    const saved = await this.#documents.save(
      waiting.map(({ file }) => file),
      async (hash) => bytes.get(hash)!,
    );
    for (const [k, { path }] of waiting.entries()) this.#added.push({ path, documents: saved[k]! });
  }
}
