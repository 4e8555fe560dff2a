import { describe, expect, it } from 'vitest';
import { toCsv } from './export-table.ts';

describe('CSV of a table', () => {
  it('keeps full precision, leaves missing empty, quotes, and defuses formulas', () => {
    const text = toCsv({
      title: 't',
      columns: ['名称', '值'],
      rows: [
        ['甲,乙', 0.1 + 0.2],
        ['=1+1', null],
        ['-5', -5],
      ],
    });
    expect(text).toBe('\uFEFF名称,值\r\n"甲,乙",0.30000000000000004\r\n\'=1+1,\r\n-5,-5\r\n');
  });
});
