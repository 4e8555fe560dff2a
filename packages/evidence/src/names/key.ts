import traditional from '../schemes/generated/traditional.json' with { type: 'json' };

const simplified = new Map(traditional.pairs.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));
const hasTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/**
 * Text as it is compared: compatibility forms folded (full-width digits), traditional characters
 * simplified, footnote marks, spaces and punctuation gone, Latin letters lower case without accents.
 */
export function nameKey(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Text with compatibility forms folded, traditional characters simplified and footnote marks removed; punctuation stays. */
export function tidyText(text: string): string {
  return text
    .replace(/[①-⓿❶-➓]|\[\d+\]|［\d+］|[*＊†‡]/g, '')
    .normalize('NFKC')
    .replace(hasTraditional, (character) => simplified.get(character)!)
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim();
}

/** Leading numbering and markers of sub-items: （十）, 一、, 1., #, 其中：. */
export function withoutNumbering(text: string): string {
  let rest = tidyText(text);
  for (;;) {
    const shorter = rest
      .replace(/^#+\s*/, '')
      .replace(/^(其中|of which)\s*[:,]?\s*/i, '')
      .replace(/^\(\s*(?:[一二三四五六七八九十百]+|\d{1,3})\s*\)\s*/, '')
      .replace(/^(?:[一二三四五六七八九十百]+|\d{1,3})\s*[、.．,](?!\d)\s*/, '')
      .replace(/^[-–—·•]\s*/, '');
    if (shorter === rest || shorter === '') return rest;
    rest = shorter;
  }
}
