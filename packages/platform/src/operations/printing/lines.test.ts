import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './columns.ts';
import { breakLines, type Piece } from './lines.ts';

/** Full width for a Chinese character, half for the rest. */
const measure = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 10 : 5), 0);
const texts = (lines: ReturnType<typeof breakLines>) =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
const broken = (text: string, width: number) => texts(breakLines([{ text, look: 'plain' }], width, measure));

describe('lines', () => {
  it('end between Chinese characters, but not before a comma, after an opening bracket or within a number', () => {
    expect(broken('湖北有十五个，', 60)).toEqual(['湖北有十五', '个，']);
    expect(broken('湖北省有（十五）', 50)).toEqual(['湖北省有', '（十五）']);
    expect(broken('产出1234.56亿元', 40)).toEqual(['产出', '1234.56', '亿元']);
    expect(broken('one two three', 40)).toEqual(['one two ', 'three']);
  });

  it('keep a comma with a marked figure, and a raised note with what it belongs to', () => {
    const figure = [
      { text: '商', look: 'plain' },
      { text: '5.7', look: 'inserted' },
      { text: '），其次', look: 'plain' },
    ] as const;
    expect(texts(breakLines(figure, 40, measure))).toEqual(['商', '5.7），', '其次']);
    const noted = [
      { text: '湖北省。', look: 'plain' },
      { text: '[3]', look: 'raised' },
    ] as const;
    expect(texts(breakLines(noted, 40, measure))).toEqual(['湖北', '省。[3]']);
  });

  it('hold every character, none beyond the width, whatever is written', () => {
    const look = fc.constantFrom<Piece['look']>('plain', 'inserted');
    const text = fc.string({
      unit: fc.constantFrom('湖', '北', '，', '（', '）', 'a', '7', ' ', '.', '“'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ text, look }), { maxLength: 5 }),
        fc.integer({ min: 20, max: 90 }),
        (pieces, width) => {
          const lines = breakLines(pieces, width, measure, 10);
          expect(texts(lines).join('')).toBe(pieces.map((piece) => piece.text).join(''));
          for (const [index, line] of texts(lines).entries()) {
            expect(measure(line.trimEnd()) + (index === 0 ? 10 : 0)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});

it('gives narrow columns what they want and shares the rest', () => {
  expect(columnWidths([[32], [52]], 200)).toEqual([80, 120]);
  expect(columnWidths([[32], [500], [500]], 240)).toEqual([40, 100, 100]);
});
