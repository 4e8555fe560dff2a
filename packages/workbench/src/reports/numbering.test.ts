import { expect, it } from 'vitest';
import { numbering } from './numbering.ts';

const heading = (level: 1 | 2) => ({ kind: 'heading', level });

it('numbers headings as they are printed', () => {
  const blocks = [heading(1), { kind: 'paragraph' }, heading(2), heading(2), heading(1), heading(2)];
  expect(numbering(blocks, 'zh')).toEqual(['一、', '', '（一）', '（二）', '二、', '（一）']);
  expect(numbering(blocks, 'en')).toEqual(['1. ', '', '1.1 ', '1.2 ', '2. ', '2.1 ']);
  const many = Array.from({ length: 21 }, () => heading(1));
  expect(numbering(many, 'zh')).toEqual(expect.arrayContaining(['十、', '十一、', '二十一、']));
});
