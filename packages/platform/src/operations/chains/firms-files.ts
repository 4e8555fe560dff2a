import { UserError } from '@yanzhen/evidence/errors';
import { describeNetwork, hashNetwork, type NetworkDocument } from '@yanzhen/evidence/networks';
import type { OperationContext } from '../context.ts';
import { networkReference, type Upload, upload } from '../upload.ts';

const fileFields = {
  firms: upload({
    zh: '企业文件：firm、region、industry，可有 size',
    en: 'File of firms: firm, region, industry, and size where known',
  }),
  links: upload({ zh: '供应关系文件：supplier、customer、value', en: 'File of links: supplier, customer, value' }),
};

/** The two files of a network that is to be stored. */
export const networkFiles = fileFields;

/** The network an operation is about: one that is known, or two files. */
export const networkFields = {
  network: networkReference().optional(),
  firms: fileFields.firms.optional(),
  links: fileFields.links.optional(),
};

interface Given {
  readonly network?: string | undefined;
  readonly firms?: Upload | undefined;
  readonly links?: Upload | undefined;
}

/** The network of an operation's input. @throws UserError where there is none */
export async function openNetwork(
  { network, firms, links }: Given,
  context: Pick<OperationContext, 'networks' | 'signal'>,
): Promise<NetworkDocument> {
  if (network !== undefined) return context.networks.load(network);
  if (firms !== undefined && links !== undefined) return readFiles({ firms, links }, context);
  throw new UserError(
    'no-network',
    { zh: '没有给出企业网络。', en: 'There is no network of firms.' },
    {
      place: { field: 'network' },
      expected: {
        zh: '网络编号（命令行中也可以是文件夹），或企业文件和供应关系文件',
        en: 'the id of a network (on the command line also a folder), or a file of firms and one of links',
      },
      advice: {
        zh: '例如 yanzhen chains firms cascade --firms firms.csv --links links.csv',
        en: 'For instance: yanzhen chains firms cascade --firms firms.csv --links links.csv',
      },
    },
  );
}

interface About {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly titleEn?: string | undefined;
  readonly source?: string | undefined;
  readonly unit?: string | undefined;
}

/** Reads the two files of a network. @throws UserError that names file, row and column */
export async function readFiles(
  { firms, links }: { readonly firms: Upload; readonly links: Upload },
  { signal }: Pick<OperationContext, 'signal'>,
  { id, title, titleEn, source, unit }: About = {},
): Promise<NetworkDocument> {
  const { readNetwork } = await import('@yanzhen/evidence/networks');
  const network = await readNetwork(firms.path, links.path, {
    ...{ signal, unit: unit ?? '' },
    ...{ firmsName: firms.name, linksName: links.name },
  });
  const name = id ?? networkId(firms.name);
  const about = {
    id: name,
    title: { zh: title ?? titleEn ?? name, en: titleEn ?? title ?? name },
    source: source ?? `${firms.name}, ${links.name}`,
    hash: hashNetwork(network),
  };
  return { network, info: describeNetwork(network, about) };
}

function networkId(name: string): string {
  const plain = name.replace(/\.(csv|tsv|txt|xlsx|parquet)(\.gz)?$/iu, '');
  return plain.replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '') || 'network';
}

/** An input as evidence cites it: files by their names, not where they lie. */
export function citedInput(input: Given & Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = ['firms', 'links', 'essential'].flatMap((field) => {
    const file = input[field] as Upload | undefined;
    return file === undefined ? [] : [[field, file.name] as const];
  });
  return { ...input, ...Object.fromEntries(named) };
}
