import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '@yanzhen/evidence/imports';
import { readTable } from '@yanzhen/evidence/tables';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';

/** A store in a temporary folder, files beside it, and a context in which operations run. */
export async function openLibrary() {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-documents-'));
  const store = await openStore({ folder: join(folder, 'store') });
  return {
    folder,
    store,
    context: contextOn(store),
    async file(name: string, content: string | Uint8Array) {
      const path = join(folder, name);
      await writeFile(path, content);
      return { name, path, bytes: content.length };
    },
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A context on a store; without a signal it is never cancelled. */
export function contextOn(store: Store, signal = new AbortController().signal): OperationContext {
  return {
    workspace: 'local',
    datasets: store.datasets,
    tables: store.tables,
    networks: store.networks,
    store: async () => store,
    importFile,
    importTable: readTable,
    signal,
    progress: () => undefined,
  };
}
