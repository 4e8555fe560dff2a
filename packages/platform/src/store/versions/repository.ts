import type { BlobStore } from '../blobs/blob-store.ts';
import type { Scope } from '../scope.ts';
import type { Content, Noun } from './noun.ts';
import { checkId, unreadable } from './reference.ts';
import { VersionRows } from './rows.ts';
import type { Versioned, VersionedRepository, VersionSummary } from './types.ts';

/** What one scope's workspace keeps of one noun. */
export function versionedRepository<Document extends Versioned, Summary extends VersionSummary>(
  { workspace, run }: Scope,
  blobs: BlobStore,
  noun: Noun<Document, Summary>,
): VersionedRepository<Document, Summary> {
  const rows = new VersionRows(noun, workspace);
  return {
    async save(document, { bytes } = {}) {
      const info: Document['info'] = document.info;
      checkId(info.id, noun.words);
      const hash = bytes === undefined ? await noun.hash(document) : info.hash;
      return await run(async (transaction) => {
        await blobs.put(transaction, { workspace, hash }, async () => bytes ?? (await noun.encode(document)));
        return await rows.add(transaction, workspace, { ...info, hash });
      });
    },
    list: () => run((transaction) => rows.newest(transaction)),
    show: (reference) => run((transaction) => rows.find(transaction, reference)),
    load: (reference) =>
      run(async (transaction) => {
        const info = await rows.find(transaction, reference);
        const bytes = await blobs.get(transaction, { workspace, hash: info.hash });
        return { info, ...(await decode(noun, bytes, info)) } as Document;
      }),
    versions: (id) => run((transaction) => rows.versionsOf(transaction, id)),
    remove: (reference) => run((transaction) => rows.mark(transaction, reference, 'remove')),
    restore: (reference) => run((transaction) => rows.mark(transaction, reference, 'restore')),
  };
}

async function decode<Document extends Versioned, Summary extends VersionSummary>(
  noun: Noun<Document, Summary>,
  bytes: Uint8Array,
  info: Document['info'],
): Promise<Content<Document>> {
  const read = await noun.decoder();
  try {
    return await read(bytes);
  } catch (cause) {
    throw unreadable(info, noun.words, cause);
  }
}
