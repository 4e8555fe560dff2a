import type { Quantity } from './quantity.ts';

/** 从3.16万亿元增加到8.31万亿元: the first is where it started. */
export function isStart(sentence: string, quantity: Quantity): boolean {
  const before = sentence.slice(Math.max(0, quantity.start - 24), quantity.start);
  const behind = sentence.slice(quantity.end, quantity.end + 16);
  return (
    /(?:从|由|较|比)[^,;。、]*$/.test(before) &&
    /^[^,;。、\d]{0,10}?(?:[到至为]|跃升|降|增|[-~]+)/.test(behind) &&
    /^[^,;。、]{0,14}?\d|^[^,;。、]*?万亿/.test(behind)
  );
}

/** Values that stand side by side share what comes before them: 分别增长4.6%、6.7%. */
export function groups(sentence: string, stated: readonly Quantity[]): Quantity[][] {
  const found: Quantity[][] = [];
  for (const quantity of stated) {
    const last = found.at(-1)?.at(-1);
    const link = last ? sentence.slice(last.end, quantity.start) : '';
    const near = last && /^\s*(?:、|和|与|及|以及)\s*(?:不低于|不少于|不超过|超过?|约|近)?$/.test(link);
    if (near && last.form === 'number' && sameKind(last, quantity)) found.at(-1).push(quantity);
    else found.push([quantity]);
  }
  return found;
}

const sameKind = (a: Quantity, b: Quantity) =>
  a.unit === b.unit ||
  (a.counts && b.counts) ||
  a.unit.replace(/^[十百千万亿]+/, '') === b.unit.replace(/^[十百千万亿]+/, '');

/** Behind the last mark of the clause: commas inside brackets or quotes end none. */
export function clauseStart(sentence: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    const character = sentence[index] ?? '';
    if (')）”》]'.includes(character)) depth++;
    else if ('(（“《['.includes(character)) {
      if (depth === 0 && character !== '“') return index + 1;
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && /[,;:。!?]/.test(character)) {
      if (character === ',' && /\d$/.test(sentence.slice(0, index)) && /^,\d{3}/.test(sentence.slice(index))) continue;
      return index + 1;
    }
  }
  return 0;
}
