import { describe, expect, it } from 'vitest';
import type { RegionGroup } from '../data/index.ts';
import { draftOf, lackOf } from './changes.ts';

const group: RegionGroup = {
  id: '两湖',
  name: { zh: '两湖', en: 'Two lakes' },
  kind: 'own',
  scheme: 'gbt2260',
  regions: ['420000', '430000'],
  source: '',
  note: { zh: '', en: '' },
};

describe('a group in the making', () => {
  it('starts from one’s own with its name, from a built-in one without', () => {
    expect(draftOf(group)).toEqual({ name: '两湖', nameEn: 'Two lakes', members: ['420000', '430000'] });
    expect(draftOf({ ...group, name: { zh: '两湖', en: '两湖' } }).nameEn).toBe('');
    expect(draftOf({ ...group, kind: 'cluster' })).toEqual({ name: '', nameEn: '', members: ['420000', '430000'] });
  });

  it('says what it lacks', () => {
    expect(lackOf({ name: ' ', nameEn: '', members: ['a', 'b'] })).toBe('needName');
    expect(lackOf({ name: 'x', nameEn: '', members: ['a'] })).toBe('needMembers');
    expect(lackOf({ name: 'x', nameEn: '', members: ['a', 'b'] })).toBeUndefined();
  });
});
