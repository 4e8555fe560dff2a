import { expect, it } from 'vitest';
import { reworded } from './use-draft.ts';

const rewording = { start: 1, end: 3, replacement: '新' };

it('rewords one line and leaves the others', () => {
  expect(reworded('甲\n旧词汇文\n乙', { line: 2, rewording })).toBe('甲\n旧新文\n乙');
});

it('changes nothing where there is no rewording', () => {
  expect(reworded('甲\n乙', { line: 1, rewording: null })).toBe('甲\n乙');
});
