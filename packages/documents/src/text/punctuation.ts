const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const chinese = /[\p{Script=Han}。、“”‘’《》〈〉【】]/u;

/**
 * A passage's text as a Chinese page prints it: the punctuation that normalisation narrowed (`,` `:` `(`) is wide again
 * where it stands beside Chinese characters. Every character keeps its place, so offsets into the passage hold.
 */
export function withChinesePunctuation(text: string): string {
  return text.replace(/[,:;!?()]/g, (mark, at: number) => {
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    if (mark === ',' || mark === ':') {
      if (/\d/.test(before) && /\d/.test(after)) return mark;
    }
    const near = mark === '(' ? [after, before] : [before, after];
    if (near.some((character) => chinese.test(character))) return wide[mark] ?? mark;
    return chinese.test(text.slice(Math.max(0, at - 6), at + 6)) && !/[a-z]/i.test(before)
      ? (wide[mark] ?? mark)
      : mark;
  });
}
