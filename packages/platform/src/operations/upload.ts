import { z } from 'zod';
import type { Text } from './evidence.ts';

/** A file a user gave: on the command line her own path, through the other doors a spooled copy. */
export interface Upload {
  /** The name the user knows it by, without folders. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/**
 * An input field that takes a file: a path on the command line, a multipart file over HTTP.
 * @param options.folders on the command line a folder will do: a table may be several files; `zip`: a folder of files
 *   that a server gets as one archive
 */
export function upload(describe: Text, { folders = false }: { readonly folders?: boolean | 'zip' } = {}) {
  return z
    .custom<Upload>((value) => typeof value === 'object' && value !== null && 'path' in value && 'name' in value)
    .meta({ ...describe, role: 'upload', ...(folders ? { folders } : {}) });
}

/** An input field that names a dataset: an id, `id@version`, a hash, or on the command line a file's path. */
export function datasetReference(
  describe: Text = {
    zh: '数据集编号、编号@版本或内容哈希；命令行中也可以是文件路径',
    en: 'Dataset id, id@version or content hash; on the command line also a file’s path',
  },
) {
  return z
    .string()
    .min(1)
    .meta({ ...describe, role: 'dataset' });
}

/** An input field that names a network of firms: an id, `id@version`, a hash, or on the command line a folder. */
export function networkReference(
  describe: Text = {
    zh: '企业网络编号、编号@版本或内容哈希；命令行中也可以是文件夹（内有 firms.csv 和 links.csv）',
    en: 'Network id, id@version or content hash; on the command line also a folder with firms.csv and links.csv',
  },
) {
  return z
    .string()
    .min(1)
    .meta({ ...describe, role: 'network' });
}

/** An input field that names an input–output table: an id, `id@version`, a hash, or on the command line a path. */
export function tableReference(
  describe: Text = {
    zh: '投入产出表编号、编号@版本或内容哈希；命令行中也可以是文件夹或文件路径',
    en: 'Table id, id@version or content hash; on the command line also the path of a folder or file',
  },
) {
  return z
    .string()
    .min(1)
    .meta({ ...describe, role: 'table' });
}
