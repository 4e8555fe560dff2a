import { expect, it } from 'vitest';
import { shareText } from './share-text.ts';

it('writes shares of any size, and words where there is none', () => {
  expect(shareText(0.12345, 'en')).toBe('12.3%');
  expect(shareText(0.0000123, 'en')).toBe('0.00123%');
  expect(shareText(0.000000042, 'en')).toBe('4.2×10⁻⁶%');
  expect(shareText(0, 'en')).toBe('0%');
  expect(shareText(null, 'en')).toBe('no data');
});
