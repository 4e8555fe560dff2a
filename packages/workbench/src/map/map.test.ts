import { describe, expect, it } from 'vitest';
import { provinceTiles } from './tile-grid.ts';
import { provincesWithout } from './use-region-names.ts';

describe('tile grid', () => {
  it('has every province-level unit once, each in a place of its own', () => {
    expect(provinceTiles).toHaveLength(34);
    expect(new Set(provinceTiles.map(({ code }) => code)).size).toBe(34);
    expect(new Set(provinceTiles.map(({ letters }) => letters)).size).toBe(34);
    expect(new Set(provinceTiles.map(({ column, row }) => `${column},${row}`)).size).toBe(34);
  });

  it('names each in both languages', () => {
    for (const { code, name } of provinceTiles) {
      expect(name.zh).toMatch(/^\p{Script=Han}{2,3}$/u);
      expect(name.en).not.toBe(code);
    }
  });

  it('says which provinces have no figure', () => {
    expect(provincesWithout((code) => code !== '540000')).toEqual(['540000']);
  });
});
