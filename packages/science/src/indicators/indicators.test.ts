import { describe, expect, it } from 'vitest';
import { indicatorOf, indicators } from './index.ts';

describe('indicators', () => {
  it('names every figure once', () => {
    const codes = indicators.map((indicator) => indicator.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says everything in both languages', () => {
    for (const { code, name, definition, reading, trap } of indicators) {
      for (const words of [name, definition, reading, trap]) {
        expect(words.zh, code).toMatch(/\p{Script=Han}/u);
        expect(words.en, code).toMatch(/[A-Za-z]{3}/);
      }
    }
  });

  it('covers the columns that the doors write', () => {
    const written =
      'diversity eci coi fitness herfindahl entropy krugman ubiquity pci complexity gini theil ellison_glaeser lq present density distance cog proximity similarity krugman_distance overlap';
    for (const code of written.split(' ')) expect(indicatorOf(code), code).toBeDefined();
  });
});
