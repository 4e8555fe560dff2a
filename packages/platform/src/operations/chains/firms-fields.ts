import { UserError } from '@yanzhen/evidence/errors';
import { readNetwork } from '@yanzhen/evidence/networks';
import type { Network } from '@yanzhen/science/chains/firms';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { type Upload, upload } from '../upload.ts';

/** The two files a network comes from. */
export const networkFields = {
  links: upload({ zh: '供应关系文件：supplier、customer、value', en: 'File of links: supplier, customer, value' }),
  firms: upload({
    zh: '企业文件：firm、region、industry，可有 size',
    en: 'File of firms: firm, region, industry, and size where known',
  }),
};

/** The network of an operation's files. */
export function openNetwork(input: { links: Upload; firms: Upload }, { signal }: OperationContext): Promise<Network> {
  return readNetwork(input.firms.path, input.links.path, { signal });
}

/** What must be said about every figure of a made network. */
export function syntheticNotes({ synthetic }: Network): Note[] {
  if (!synthetic) return [];
  const text = {
    zh: '网络是按投入产出表生成的，其中没有真实企业。',
    en: 'The network was made from an input–output table: no firm in it is real.',
  };
  return [{ code: 'synthetic-network', level: 'caution', text }];
}

/** The names of firms, or their numbers where they have none. */
export function firmNames({ names, firms }: Network): readonly string[] {
  return names ?? Array.from({ length: firms }, (_, k) => String(k));
}

export function unknownName(field: string, name: string): UserError {
  return new UserError(
    'unknown-firm',
    { zh: `网络中没有“${name}”。`, en: `The network has no “${name}”.` },
    { kind: 'absent', place: { field }, found: name },
  );
}
