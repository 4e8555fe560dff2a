import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { resolve } from './index.ts';
import { editDistance, isTotal, nameKey, resolveAll } from './index.ts';

const codeOf = (result: ReturnType<typeof resolve>) => (result.status === 'resolved' ? result.code : result.status);

describe('resolveAll', () => {
  it('lets the company decide: among prefectures 吉林 is the city', () => {
    const found = resolveAll(['长春', '吉林', '四平', '辽源', '合计', '东部地区', '朝阳区', '某市'], 'gbt2260');
    expect(found.all.get('吉林')).toMatchObject({ code: '220200', how: 'context', confidence: 0.85 });
    expect(found.totals.map((item) => item.text)).toEqual(['合计']);
    expect(found.groups.map((item) => item.text)).toEqual(['东部地区']);
    expect(found.ambiguous.map((item) => item.text)).toEqual(['朝阳区']);
    expect(found.unresolved.map((item) => item.text)).toEqual(['某市']);
  });

  it('among divisions 房地产业 is the division, among sections the section', () => {
    expect(
      codeOf(resolveAll(['汽车制造业', '医药制造业', '批发业', '房地产业'], 'gbt4754-2017').all.get('房地产业')!),
    ).toBe('70');
    expect(codeOf(resolveAll(['制造业', '采矿业', '建筑业', '房地产业'], 'gbt4754-2017').all.get('房地产业')!)).toBe(
      'K',
    );
  });

  it('puts every distinct text into exactly one list', () => {
    const pool = ['湖北', '武汉', '合计', '朝阳区', '东部', '谁也不认识', 'Hubei', ''];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pool), fc.string())), (values) => {
        const found = resolveAll(values, 'gbt2260');
        const lists = [found.resolved, found.totals, found.groups, found.ambiguous, found.unresolved].flat();
        expect(lists.map((item) => item.text).sort()).toEqual([...new Set(values)].sort());
      }),
    );
  });
});

describe('keys and distances', () => {
  it('fold what does not tell names apart', () => {
    expect(nameKey(' Ｘｉ’ａｎ ')).toBe('xian');
    expect(nameKey('廣東（省）')).toBe('广东省');
    expect(isTotal('合　计')).toBe(true);
    expect(isTotal('合肥')).toBe(false);
  });

  it('is a distance', () => {
    const word = fc.string({ maxLength: 8 });
    expect(editDistance('hubie', 'hubei')).toBe(1);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
