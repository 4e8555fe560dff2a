import { createHash } from 'node:crypto';
import { InvalidError } from './errors.ts';

/** JSON text as PostgreSQL takes it. @throws InvalidError for text it cannot keep: NUL characters and broken surrogates. */
export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => {
    if (typeof part !== 'string' || (part.isWellFormed() && !part.includes('\0'))) return part;
    const found = JSON.stringify(part.slice(0, 80));
    throw new InvalidError({
      zh: `文字 ${found} 含有无法保存的字符（空字符或残缺的编码）。请在原文件中改正。`,
      en: `The text ${found} holds characters that cannot be stored (NUL or broken encoding). Mend it in the source file.`,
    });
  });
}

/** The same for what is told about something, where every word matters less than that it is kept: what cannot be is shown as �. */
export function toForgivingJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '\ufffd') : part,
  );
}

/** SHA-256 over a value's JSON with its keys in order: the same value always has the same one. */
export function hashJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex');
}

function inOrder(_: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
