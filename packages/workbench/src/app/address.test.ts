import { describe, expect, it } from 'vitest';
import { parseQuery, readAddress, writeQuery } from './address.ts';

describe('address', () => {
  it('keeps codes as text, without quotes', () => {
    expect(writeQuery({ region: '420000', dataset: 'china@1', year: undefined })).toBe(
      '?region=420000&dataset=china@1',
    );
    expect(parseQuery('?region=010000')).toEqual({ region: '010000' });
  });

  it('reads what it writes', () => {
    const address = { dataset: 'a@2', regions: '110000,120000', industry: '汽车', change: '420000:17=5' };
    expect(readAddress(parseQuery(writeQuery(address)))).toEqual(address);
  });
});
