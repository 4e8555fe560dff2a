import { existsSync } from 'node:fs';
import type { NetworkSource, OperationContext } from '../../operations/context.ts';
import { fileNotFound } from './file-datasets.ts';

/** A folder that is there, or something that can only be meant as a path. */
export function isNetworkPath(reference: string): boolean {
  return existsSync(reference) || /[\\/]/.test(reference);
}

/** Networks read straight from folders: nothing opens the store. */
export function folderNetworks({ signal }: Pick<OperationContext, 'signal'>): NetworkSource {
  return {
    async load(path) {
      if (!existsSync(path)) throw fileNotFound(path);
      const { readNetworkFolder } = await import('@yanzhen/evidence/networks');
      return readNetworkFolder(path, { signal });
    },
  };
}
