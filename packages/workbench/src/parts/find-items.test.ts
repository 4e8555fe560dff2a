import { describe, expect, it } from 'vitest';
import { findIn, keysOf } from './find-items.ts';

const spelled: Record<string, string[]> = { 湖北: ['hubei', 'hb'], 河北: ['hebei', 'hb'], 湖南: ['hunan', 'hn'] };
const item = (zh: string, en: string, code: string) => {
  const name = { zh, en };
  return { key: code, name, hint: name, keys: keysOf(name, code, (chinese) => spelled[chinese] ?? []) };
};
const items = [item('河北', 'Hebei', '130000'), item('湖北', 'Hubei', '420000'), item('湖南', 'Hunan', '430000')];
const found = (query: string) => findIn(items, query).map(({ key }) => key);

describe('finding', () => {
  it('finds by Chinese, English, pinyin, initials and code', () => {
    expect(found('湖北')).toEqual(['420000']);
    expect(found('HUBEI ')).toEqual(['420000']);
    expect(found('hb')).toEqual(['130000', '420000']);
    expect(found('4300')).toEqual(['430000']);
    expect(found('ｈｕｎａｎ')).toEqual(['430000']);
  });

  it('puts a whole match before a beginning, and shows everything for nothing', () => {
    expect(found('湖')).toEqual(['420000', '430000']);
    expect(found('')).toHaveLength(3);
    expect(found('zz')).toEqual([]);
  });
});
