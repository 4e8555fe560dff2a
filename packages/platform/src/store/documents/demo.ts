import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreTransaction } from '../types.ts';
import { type PreparedFile, prepareFile } from './prepare.ts';

/** Who wrote the briefs: said as their issuer, so that nobody takes them for an authority's documents. */
const writer = { zh: '雁阵演示简报', en: 'Yanzhen demo briefs' } as const;

/** Searches that the briefs answer from several sides. */
const topics = [
  { id: 'new-energy-vehicles', name: '新能源汽车', query: '新能源汽车' },
  { id: 'co-built-parks', name: '共建与协作', query: '共建' },
  { id: 'grain', name: '粮食产量', query: '粮食产量' },
] as const;

/** The demo's briefs, read and ready to be saved; they stand in `documents` below the folder, one file each. */
export async function demoDocuments(folder: string) {
  const place = join(folder, 'documents');
  const names = (await readdir(place)).filter((name) => name.endsWith('.md')).sort();
  const bytes = new Map<string, Uint8Array>();
  const files: PreparedFile[] = [];
  for (const name of names) {
    const content = await readFile(join(place, name));
    const file = await prepareFile(content, name);
    bytes.set(file.hash, content);
    files.push({ ...file, documents: file.documents.map(signed) });
  }
  return {
    async save(transaction: StoreTransaction) {
      const saved = await transaction.documents.save(files, async (hash) => bytes.get(hash)!);
      for (const { id, ...topic } of topics) await transaction.topics.save(id, topic);
      return { documents: saved.flat().map(({ id }) => id), topics: topics.map(({ id }) => id) };
    },
  };
}

function signed<D extends PreparedFile['documents'][number]>(document: D): D {
  const { description } = document;
  return { ...document, description: { ...description, issuer: writer[description.language] } };
}
