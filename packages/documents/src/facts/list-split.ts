const open = '“"‘（(《「[';
const close = '”"’）)》」]';

/** One item of a list with its place in the text it was cut from. */
export interface Item {
  readonly text: string;
  readonly at: number;
}

/** Cuts a text at marks that stand outside quotes and brackets. */
export function splitOutside(text: string, marks: RegExp): Item[] {
  const items: Item[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (open.includes(character) && character !== '"') depth++;
    else if (close.includes(character) && character !== '"') depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.test(character)) {
      items.push({ text: text.slice(from, at), at: from });
      from = at + 1;
    }
  }
  items.push({ text: text.slice(from), at: from });
  return items;
}
