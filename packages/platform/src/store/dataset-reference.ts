import { InvalidError, NotFoundError } from './errors.ts';

/** A reference, taken apart: by content, or by id with or without a version. */
export type ParsedReference = { readonly hash: string } | { readonly id: string; readonly version: number | null };

const hashPattern = /^[0-9a-f]{64}$/;
// Letters of any script: datasets are named in Chinese too.
const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,119}$/u;

/** @throws what `missing` makes of a text that can name nothing. */
export function parseReference(
  reference: string,
  missing: (reference: string) => NotFoundError = absent,
): ParsedReference {
  if (hashPattern.test(reference)) return { hash: reference };
  const [, id, version] = /^(.*?)(?:@([1-9]\d{0,8}))?$/s.exec(reference) ?? [];
  if (id === undefined || !idPattern.test(id)) throw missing(reference);
  return { id, version: version === undefined ? null : Number(version) };
}

/** @throws InvalidError unless the id can be used in a reference. */
export function checkDatasetId(id: string): string {
  if (idPattern.test(id) && !hashPattern.test(id)) return id;
  throw new InvalidError({
    zh: `数据集名称 ${JSON.stringify(id)} 不可用：应为 1—120 个字母、汉字、数字、点、下划线或连字符，并以字母、汉字或数字开头。`,
    en: `${JSON.stringify(id)} cannot name a dataset: expected 1 to 120 letters, digits, dots, underscores or hyphens, beginning with a letter or digit.`,
  });
}

/** @throws InvalidError unless the id can be used in a reference to a table. */
export function checkTableId(id: string): string {
  if (idPattern.test(id) && !hashPattern.test(id)) return id;
  throw new InvalidError({
    zh: `投入产出表名称 ${JSON.stringify(id)} 不可用：应为 1—120 个字母、汉字、数字、点、下划线或连字符，并以字母、汉字或数字开头。`,
    en: `${JSON.stringify(id)} cannot name a table: expected 1 to 120 letters, digits, dots, underscores or hyphens, beginning with a letter or digit.`,
  });
}

/** @throws InvalidError unless the id can be used in a reference to a network of firms. */
export function checkNetworkId(id: string): string {
  if (idPattern.test(id) && !hashPattern.test(id)) return id;
  throw new InvalidError({
    zh: `企业网络名称 ${JSON.stringify(id)} 不可用：应为 1—120 个字母、汉字、数字、点、下划线或连字符，并以字母、汉字或数字开头。`,
    en: `${JSON.stringify(id)} cannot name a network: expected 1 to 120 letters, digits, dots, underscores or hyphens, beginning with a letter or digit.`,
  });
}

export function absentNetwork(reference: string): NotFoundError {
  const shown = JSON.stringify(reference);
  return new NotFoundError({
    zh: `没有企业网络 ${shown}。用 yanzhen chains firms list 查看已有的网络。`,
    en: `There is no network of firms ${shown}. List those there are with: yanzhen chains firms list.`,
  });
}

export function absentTable(reference: string): NotFoundError {
  const shown = JSON.stringify(reference);
  return new NotFoundError({
    zh: `没有投入产出表 ${shown}。用 yanzhen chains list 查看已有的表。`,
    en: `There is no input–output table ${shown}. List those there are with: yanzhen chains list.`,
  });
}

export function absent(reference: string): NotFoundError {
  const shown = JSON.stringify(reference);
  return new NotFoundError({
    zh: `没有数据集 ${shown}。用 yanzhen datasets list 查看已有的数据集。`,
    en: `There is no dataset ${shown}. List those there are with: yanzhen datasets list.`,
  });
}
