import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { contextOf, datasetOf } from '../figures/testing.ts';
import type { Upload } from '../upload.ts';

/** A store in a folder of its own, for tests of this room. */
export interface PlanBench {
  readonly context: OperationContext;
  readonly folder: string;
  file(name: string, content: string | Uint8Array): Promise<Upload>;
  close(): Promise<void>;
}

export async function planBench(): Promise<PlanBench> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-plans-'));
  const store = await openStore({ folder: join(folder, 'store') });
  return {
    folder,
    context: { ...contextOf(datasetOf([['a', 'x', 2020, 1]])), store: async () => store },
    async file(name, content) {
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
