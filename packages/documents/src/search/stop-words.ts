const chinese =
  '的 了 和 与 及 或 在 是 为 对 以 于 把 被 将 而 也 并 其 之 这 那 个 等 从 到 向 由 就 都 还 要 有 上 下 中 我们 以及 并且 或者';
const english =
  'a an and are as at be by for from has have in into is it its of on or that the their this to was were will with';

const stopWords: ReadonlySet<string> = new Set([...chinese.split(' '), ...english.split(' ')]);

/** Whether a folded word says nothing of what a text is about. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
