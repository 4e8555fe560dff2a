import { expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

it('cuts a text where marks begin and end', () => {
  expect(piecesOf('湖北与湖南共建园区', [{ start: 5, end: 9 }])).toEqual([
    { start: 0, text: '湖北与湖南', isMarked: false },
    { start: 5, text: '共建园区', isMarked: true },
  ]);
});

it('keeps every character once where marks overlap or reach beyond the end', () => {
  const text = 'abcdef';
  const pieces = piecesOf(text, [
    { start: 3, end: 99 },
    { start: 1, end: 4 },
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.isMarked).map((piece) => piece.text)).toEqual(['bcd', 'ef']);
  expect(piecesOf(text, [])).toEqual([{ start: 0, text, isMarked: false }]);
});
