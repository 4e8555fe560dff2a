/** Where a row stands in a numbered outline: its depth from 1, its path (`1.2.3`) and the path above. */
export interface OutlinePlace {
  readonly depth: number;
  readonly path: string;
  readonly above: string | undefined;
}

const numeral = '[一二三四五六七八九十百]+';
/** Official documents number by style: 一、（一）1.（1）. */
const styles = [
  new RegExp(`^${numeral}[、.．]?$`, 'u'),
  new RegExp(`^[(（]${numeral}[)）]$`, 'u'),
  /^\d+[、.．]?$/u,
  /^[(（]\d+[)）]$/u,
];
const dotted = /^\d+(?:[.．]\d+)*[.．、]?$/u;

/**
 * Places of rows by their numbers: dotted (1, 1.1, 1.1.1), or by style as official documents do, where any number is Chinese.
 * Undefined for a number of neither kind.
 */
export function outlinePlaces(numbers: readonly string[]): (OutlinePlace | undefined)[] {
  const official = numbers.some((number) => new RegExp(numeral, 'u').test(number));
  return official ? byStyle(numbers) : numbers.map(byDots);
}

function byDots(number: string): OutlinePlace | undefined {
  if (!dotted.test(number)) return undefined;
  const parts = number.split(/[.．、]/u).filter(Boolean);
  const above = parts.slice(0, -1).join('.');
  return { depth: parts.length, path: parts.join('.'), above: above === '' ? undefined : above };
}

/** Styles that are not used leave no gap: what follows 一、 directly is one deeper, whatever its style. */
function byStyle(numbers: readonly string[]): (OutlinePlace | undefined)[] {
  const open: { style: number; path: string; parts: number }[] = [];
  let tops = 0;
  return numbers.map((number) => {
    const style = styles.findIndex((pattern) => pattern.test(number));
    if (style < 0) return undefined;
    for (let top = open.at(-1); top !== undefined && top.style >= style; top = open.at(-1)) open.pop();
    const above = open.at(-1);
    const count = above === undefined ? ++tops : ++above.parts;
    const path = above === undefined ? String(count) : `${above.path}.${count}`;
    open.push({ style, path, parts: 0 });
    return { depth: open.length, path, above: above?.path };
  });
}
