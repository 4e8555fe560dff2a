import type { Quantity } from './quantity.ts';
import type { Subject } from './subject.ts';

/** The indicator's name with the verb that makes it one: 企业（新增）, 老旧小区改造, 新增电力装机. */
export function nameOf(noun: string, verb: string | undefined, kind: Subject['verbKind'], quantity: Quantity): string {
  if (verb === undefined || kind === 'doing' || kind === undefined) return noun;
  if (noun.includes('（新') || /[率比重速幅]$/.test(noun)) return noun;
  if (quantity.unit.endsWith('%')) return kind === 'making' ? `${verb}${noun}` : noun;
  if (kind === 'treating') return noun.endsWith(verb) ? noun : `${noun}${verb}`;
  if (quantity.counts) return `${noun}（${verb}）`;
  return verb.startsWith('新增') && verb.length === 2 ? `新增${noun}` : `${noun}${verb}`;
}

/** 其中 …: the part of what was said before. */
export function partOf(noun: string, indicator: string, base: string): string {
  if (indicator === '' || noun === '') return noun;
  if (/占比$|比重$|比例$/.test(noun)) return noun.length > 8 ? noun : `${indicator}中${noun}`;
  const making = /^(.*)（(新.*)）$/.exec(indicator);
  if (noun.length <= 4 && making) return `${making[1]}（${making[2]}，${noun}）`;
  if (noun.length <= 4 && base !== '' && !/[数量额值率入]$/.test(noun)) return `${base}（${noun}）`;
  return noun;
}
