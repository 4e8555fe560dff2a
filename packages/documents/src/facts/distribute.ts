import { type Item, splitOutside } from './list-split.ts';

/** Ends of nouns that measure; a part of a list that has one of its own borrows none. */
const measured =
  /(?:数|量|额|值|率|入|资|产|重|比|占比|比例|比率|标准|水平|面积|规模|价格|里程|支出|消费|进口|出口|进出口|总量|排放|能耗|强度|浓度|就业|产能|装机|余额|存款|贷款|投资|件|起数|人数)$/;

/** The subjects of a list that shares its values: 职工、居民住院报销比例 for two values → 职工住院报销比例, 居民住院报销比例. */
export function distribute(subject: string, values: number): Item[] {
  const special = knownPairs(subject, values);
  if (special) return special.map((text) => ({ text, at: 0 }));
  const items = splitFor(subject, values);
  if (items.length < 2) return items;
  return shareTail(shareHead(items));
}

function splitFor(subject: string, values: number): Item[] {
  const byMark = splitOutside(subject, /[、]/).filter((item) => item.text.trim() !== '');
  const last = byMark.at(-1);
  if (!last || byMark.length === values) return byMark;
  const byWord = [...byMark.slice(0, -1), ...splitConjunction(last)];
  if (byWord.length <= values || values < 2) return byWord;
  return byWord.slice(-values);
}

/** At the last 和, 与, 及 outside quotes that leaves two characters on either side. */
function splitConjunction(item: Item): Item[] {
  const cuts = [...item.text.matchAll(/(?:以及|和|与|及)/g)].filter((cut) => {
    const before = item.text.slice(0, cut.index);
    const behind = item.text.slice(cut.index + cut[0].length);
    return before.length > 1 && behind.length > 1 && before.split(/[“(]/).length === before.split(/[”)]/).length;
  });
  const cut = cuts.at(-1);
  if (!cut) return [item];
  return [
    { text: item.text.slice(0, cut.index), at: item.at },
    { text: item.text.slice(cut.index + cut[0].length), at: item.at + cut.index + cut[0].length },
  ];
}

/** 单位国内生产总值能耗和二氧化碳排放: what stands before the measured part of the first belongs to all. */
function shareHead(items: Item[]): Item[] {
  const head = /^(单位.*?生产总值|万元.*?生产总值|人均|城镇居民|农村居民)(?=.{2})/.exec(items[0]!.text)?.[1];
  if (!head || !/^单位|^万元/.test(head)) return items;
  return items.map((item, index) =>
    index === 0 || item.text.startsWith(head) ? item : { ...item, text: head + item.text },
  );
}

function shareTail(items: Item[]): Item[] {
  const last = items.at(-1).text;
  return items.map((item, index) => {
    if (index === items.length - 1 || measured.test(item.text)) return item;
    const tail = tailFor(item.text, last);
    return tail ? { ...item, text: item.text + tail } : item;
  });
}

/** What of the last item follows the part that stands in parallel to this one. */
function tailFor(text: string, last: string): string {
  if (!measured.test(last)) return '';
  for (const length of [2, 1]) {
    const ending = text.slice(-length);
    const at = last.indexOf(ending);
    if (ending.length === length && at >= 0 && at + length < last.length) return last.slice(at + length);
  }
  const known = knownTail.exec(last)?.[0];
  return known && known.length < last.length ? known : last.slice(text.length);
}

/** Measures that a whole list shares, whatever the length of its parts. */
const knownTail =
  /(?:人均财政补助标准|财政补助标准|零售额|销售额|销售量|投资|增加值|出口|进口|产量|营业收入|产值|贷款余额|消费)$/;

/** Words that name two or three things in one: 城乡, 一二三产. */
function knownPairs(subject: string, values: number): string[] | undefined {
  const town = /^(.*?)城乡(居民)?(.*)$/.exec(subject);
  if (town && values === 2) {
    const [, before = '', people, rest = ''] = town;
    return people
      ? [`${before}城镇居民${rest}`, `${before}农村居民${rest}`]
      : [`${before}城市${rest}`, `${before}农村${rest}`];
  }
  const sectors = /^(.*?)第?((?:[一二三]产?(?:业)?[、和])+[一二三])(?:次)?产(?:业)?(.*)$/.exec(subject);
  if (!sectors) return undefined;
  const names = [...(sectors[2] ?? '').matchAll(/[一二三]/g)].map((match) => `第${match[0]}产业${sectors[3] ?? ''}`);
  return names.length === values ? names : undefined;
}
