import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { describe, expect, it } from 'vitest';
import { countWithin, type RegionGroup, regionsWithin } from './groups.ts';

const info = (codes: readonly string[], regionScheme = 'gbt2260') =>
  ({
    regionScheme,
    regions: codes.map((code) => ({ code, name: { zh: code, en: code }, level: 1 })),
  }) as unknown as DatasetInfo;
const group = (regions: readonly string[], scheme = 'gbt2260'): RegionGroup => {
  const name = { zh: '组', en: 'group' };
  return { id: 'group', name, kind: 'own', scheme, regions, source: '', note: { zh: '', en: '' } };
};

describe('members of a group in a dataset', () => {
  it('are its regions, or those that lie within one', () => {
    const prefectures = info(['420100', '420200', '430100', '110000', '429004']);
    expect(regionsWithin('420000', prefectures)).toEqual(['420100', '420200', '429004']);
    expect(regionsWithin('110000', prefectures)).toEqual(['110000']);
    expect(regionsWithin('440000', prefectures)).toEqual([]);
    expect(countWithin(group(['420000', '110000', '420100']), prefectures)).toBe(4);
  });

  it('are a whole province only where the province itself is listed', () => {
    expect(regionsWithin('420000', info(['420000', '420100']))).toEqual(['420000']);
  });

  it('of another scheme are none', () => {
    expect(countWithin(group(['420000']), info(['420000'], 'none'))).toBe(0);
    expect(countWithin(group(['R1', 'R2'], 'none'), info(['R1', 'R3'], 'none'))).toBe(1);
  });
});
