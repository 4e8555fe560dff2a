import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essentialFile, essentialText, readEntries, withEntry, writeEntries } from './entries.ts';
import { entriesOf } from './from-file.ts';

const codes = ['01', '17', 'a:b', 'c*d', '100%', 'x=y', 'Steel, iron'];
const units = codes.map((code) => ({ code, name: { zh: `${code}业`, en: `The ${code}` } }));
const entry = fc.record({
  input: fc.constantFrom(...codes),
  user: fc.constantFrom('', ...codes),
  degree: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
});

describe('exceptions from every input being essential', () => {
  it('come back from an address as they were, and from the file they are saved as', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (list) => {
        const entries = list.reduce<ReturnType<typeof withEntry>>(withEntry, []);
        const written = writeEntries(entries);
        expect(readEntries(written, units)).toEqual(entries);
        expect(written).not.toMatch(/[,=]/);
        const read = entriesOf(essentialText(entries), units);
        const partial = entries.filter(({ degree }) => degree < 1);
        const order = (some: readonly object[]) => some.map((one) => JSON.stringify(one)).sort();
        expect('entries' in read && order(read.entries)).toEqual(order(partial));
      }),
    );
  });

  it('say one thing about a pair', () => {
    const first = withEntry([], { input: '01', user: '17', degree: 0.5 });
    expect(withEntry(first, { input: '01', user: '', degree: 0 })).toEqual([{ input: '01', user: '', degree: 0 }]);
    const both = withEntry(first, { input: '01', user: 'a:b', degree: 0 });
    expect(both).toHaveLength(2);
    expect(withEntry([{ input: '01', user: '', degree: 0 }], { input: '01', user: '17', degree: 0.5 })).toHaveLength(1);
  });

  it('are dropped from an address where a unit is not there or a number makes no sense', () => {
    expect(readEntries('99::0.5*01:99:0.5*01::2*01::*01::0.5', units)).toEqual([
      { input: '01', user: '', degree: 0.5 },
    ]);
    expect(readEntries(undefined, units)).toEqual([]);
  });

  it('are told apart by what they say when they are asked about', () => {
    const of = (degree: number) => JSON.stringify({ essential: essentialFile([{ input: '01', user: '', degree }]) });
    expect(of(0.5)).not.toBe(of(0.25));
    expect(of(0.5)).toBe(of(0.5));
  });
});

describe('a file of essential inputs', () => {
  it('may be a list with names, or a matrix whose even rows become one entry', () => {
    expect(entriesOf('投入,使用,必需\n01业,*,0.5\r\nThe 17,01,否\n', units)).toEqual({
      entries: [
        { input: '01', user: '', degree: 0.5 },
        { input: '17', user: '01', degree: 0 },
      ],
    });
    const two = units.slice(0, 2);
    expect(entriesOf('\uFEFF,01,17\n01,0.5,0.5\n17,1,0\n', two)).toEqual({
      entries: [
        { input: '01', user: '', degree: 0.5 },
        { input: '17', user: '17', degree: 0 },
      ],
    });
  });

  it('says the row and what stands there where it cannot be used', () => {
    expect(entriesOf('input,user,essential\n01,,maybe\n', units)).toEqual({ fault: { row: 2, found: 'maybe' } });
    expect(entriesOf('input,user,essential\n01,,1\n77,,0\n', units)).toEqual({ fault: { row: 3, found: '77' } });
    expect(entriesOf('', units)).toEqual({ fault: { row: 1, found: '' } });
  });
});
