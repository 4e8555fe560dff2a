import { describe, expect, it } from 'vitest';
import { originalOffset, originalSpan, originalSpans, sentences, withChinesePunctuation } from './index.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at Chinese stops, with the closing quote that follows', () => {
    expect(cut('增长5.6%。他说：“好！”继续。')).toEqual(['增长5.6%。', '他说：“好！”', '继续。']);
  });

  it('end at English stops, not inside numbers and abbreviations', () => {
    expect(cut('It grew 3.5 percent. The U.S. market, e.g. cars, did not. Fine')).toEqual([
      'It grew 3.5 percent.',
      'The U.S. market, e.g. cars, did not.',
      'Fine',
    ]);
  });

  it('cover everything that is not blank', () => {
    const text = ' 一；二\n三？？ end. ';
    expect(cut(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });
});

describe('the way back to the original', () => {
  const passage = {
    runs: [
      { at: 0, from: 10 },
      { at: 4, from: 20 },
    ],
  };

  it('follows the run a character is in', () => {
    expect([0, 3, 4, 6].map((offset) => originalOffset(passage, offset))).toEqual([10, 13, 20, 22]);
  });

  it('spans from the first character to behind the last', () => {
    expect(originalSpan(passage, { start: 2, end: 5 })).toEqual({ start: 12, end: 21 });
    expect(originalSpan(passage, { start: 4, end: 4 })).toEqual({ start: 20, end: 20 });
  });
});

describe('pieces of the original', () => {
  it('count every character a composed one came from, and leave out what stands between runs', () => {
    // "é" of two characters at 5, then "xy" at 7, a running head at 9–19, then "z" at 20.
    const passage = {
      runs: [
        { at: 0, from: 5, length: 2 },
        { at: 1, from: 7 },
        { at: 3, from: 20 },
      ],
    };
    expect(originalSpan(passage, { start: 0, end: 1 })).toEqual({ start: 5, end: 7 });
    expect(originalSpans(passage, { start: 0, end: 4 })).toEqual([
      { start: 5, end: 9 },
      { start: 20, end: 21 },
    ]);
  });

  it('print Chinese punctuation wide without moving a character', () => {
    expect(withChinesePunctuation('湖北(含武汉),到2027年:达7,000亿元;A, B')).toBe(
      '湖北（含武汉），到2027年：达7,000亿元；A, B',
    );
  });
});
