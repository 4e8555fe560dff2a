import { DamagedError, InvalidError, NotFoundError } from '../errors.ts';
import type { NounWords } from './noun.ts';
import type { VersionInfo } from './types.ts';

/** A reference, taken apart: by content, or by id with or without a version. */
export type ParsedReference = { readonly hash: string } | { readonly id: string; readonly version: number | null };

const hashPattern = /^[0-9a-f]{64}$/;
// Letters of any script: datasets are named in Chinese too.
const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,119}$/u;

/** @throws NotFoundError for a text that can name nothing. */
export function parseReference(reference: string, words: NounWords): ParsedReference {
  if (hashPattern.test(reference)) return { hash: reference };
  const [, id, version] = /^(.*?)(?:@([1-9]\d{0,8}))?$/s.exec(reference) ?? [];
  if (id === undefined || !idPattern.test(id)) throw absent(reference, words);
  return { id, version: version === undefined ? null : Number(version) };
}

/** @throws InvalidError unless the id can be used in a reference. */
export function checkId(id: string, { full, short }: NounWords): void {
  if (idPattern.test(id) && !hashPattern.test(id)) return;
  throw new InvalidError({
    zh: `${full.zh}名称 ${JSON.stringify(id)} 不可用：应为 1—120 个字母、汉字、数字、点、下划线或连字符，并以字母、汉字或数字开头。`,
    en: `${JSON.stringify(id)} cannot name a ${short.en}: expected 1 to 120 letters, digits, dots, underscores or hyphens, beginning with a letter or digit.`,
  });
}

export function absent(reference: string, { full, short, list }: NounWords): NotFoundError {
  const shown = JSON.stringify(reference);
  return new NotFoundError({
    zh: `没有${full.zh} ${shown}。用 yanzhen ${list} 查看已有的${short.zh}。`,
    en: `There is no ${full.en} ${shown}. List those there are with: yanzhen ${list}.`,
  });
}

/** Bytes that are whole and yet cannot be read. */
export function unreadable({ id, version }: VersionInfo, { full, contents }: NounWords, cause: unknown): DamagedError {
  return new DamagedError(
    {
      zh: `${full.zh} ${id}@${version} 的内容读不出来：可能由更新版本的雁阵写入。`,
      en: `${contents} ${id}@${version} cannot be read: a newer version of Yanzhen may have written them.`,
    },
    { cause },
  );
}
