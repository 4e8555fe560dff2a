import type { Pinyin } from '../parts/find-items.ts';

const longest = 48;

/** A topic's id from its name: letters and digits of its English or pinyin, and the minute it was made, so that names may repeat. */
export function topicIdOf(name: string, pinyin: Pinyin, now: Date): string {
  const spelled = pinyin(name)[0] ?? name;
  const plain = spelled
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
  const minute = Math.floor(now.getTime() / 60_000).toString(36);
  return plain === '' ? `topic-${minute}` : `${plain}-${minute}`;
}
