import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../errors/index.ts';
import { hashNetwork } from './blob.ts';
import { describeNetwork, type NetworkDocument } from './network-document.ts';
import { readNetwork } from './read-network.ts';

const firmsName = /^(firms|nodes|企业)\.(csv|tsv|txt|xlsx|parquet)(\.gz)?$/iu;
const linksName = /^(links|edges|供应关系)\.(csv|tsv|txt|xlsx|parquet)(\.gz)?$/iu;

/** Reads a network from a folder with a file of firms (`firms`, `nodes`) and one of links (`links`, `edges`). */
export async function readNetworkFolder(
  path: string,
  options: { readonly unit?: string; readonly signal?: AbortSignal } = {},
): Promise<NetworkDocument> {
  const names = await readdir(path).catch(() => []);
  const firms = names.find((name) => firmsName.test(name));
  const links = names.find((name) => linksName.test(name));
  if (firms === undefined || links === undefined) throw noNetwork(path, names);
  const network = await readNetwork(join(path, firms), join(path, links), options);
  const id = basename(resolve(path));
  const about = { id, title: { zh: id, en: id }, source: `${firms}, ${links}`, hash: hashNetwork(network) };
  return { network, info: describeNetwork(network, about) };
}

function noNetwork(path: string, names: readonly string[]): UserError {
  return new UserError(
    'network-files-missing',
    { zh: `“${basename(path)}”里没有企业网络。`, en: `There is no network of firms in “${basename(path)}”.` },
    {
      kind: 'absent',
      place: { file: path },
      found: names.slice(0, 10).join(', '),
      expected: {
        zh: '一个文件夹，内有 firms.csv（firm、region、industry，可有 size）和 links.csv（supplier、customer、value）',
        en: 'a folder with firms.csv (firm, region, industry, size where known) and links.csv (supplier, customer, value)',
      },
    },
  );
}
