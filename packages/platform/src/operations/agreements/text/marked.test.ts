import { expect, it } from 'vitest';
import { marked, plainText, runsOf } from './marked.ts';

it('keeps a figure’s place beside it, and takes it out again', () => {
  const text = `转出地${marked('60%', 'terms.0.periods.0.shares.sender')}，共${marked('5', 'years')}年`;
  expect(plainText(text)).toBe('转出地60%，共5年');
  expect(runsOf(text)).toEqual([
    { text: '转出地' },
    { text: '60%', figure: 'terms.0.periods.0.shares.sender' },
    { text: '，共' },
    { text: '5', figure: 'years' },
    { text: '年' },
  ]);
  expect(runsOf('无')).toEqual([{ text: '无' }]);
});
