import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, readPlainNumber } from './number.ts';

describe('number cells', () => {
  it('read plainly written numbers to the same bits as JavaScript does', () => {
    const plain = fc.tuple(
      fc.boolean(),
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 0, max: 6 }),
      fc.nat(999_999),
    );
    fc.assert(
      fc.property(plain, ([negative, whole, decimals, rest]) => {
        const digits = String(rest).padStart(decimals, '0').slice(0, decimals);
        const text = `${negative ? '-' : ''}${whole}${decimals > 0 ? `.${digits}` : ''}`;
        const bytes = Buffer.from(`,${text},`);
        expect(readPlainNumber(bytes, 1, bytes.length - 1)).toBe(Number(text));
      }),
    );
  });

  it('leave everything else to the careful reader', () => {
    for (const text of ['', '-', '.', '1e5', '1,234', '12345678901234567', '1.2.3', ' 1', '0x10', '１']) {
      expect(readPlainNumber(Buffer.from(text), 0, Buffer.byteLength(text))).toBeUndefined();
    }
  });

  it('never take a footnote mark for a digit', () => {
    for (const text of ['500①', '500²', '500 [2]', '500*', '500（注1）', '500†']) {
      expect(readNumber(text)).toEqual({ value: 500, rules: ['footnote-mark'] });
    }
  });

  it('refuse what is no number', () => {
    for (const text of [
      'abc',
      '12abc',
      '1,2,3',
      '12,5',
      '1-2',
      '--5',
      '1e999',
      'Infinity',
      '(abc)',
      '5;6',
      '=1+1',
      '1 2',
    ]) {
      expect(readNumber(text)).toBeUndefined();
    }
  });

  it('end for any text, with a finite number, a missing mark or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const reading = readNumber(text);
        if (reading) expect(Number.isFinite(reading.value) || reading.rules.length > 0).toBe(true);
      }),
    );
  });
});
