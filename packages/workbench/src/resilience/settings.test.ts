import { expect, it } from 'vitest';
import { defaultSettings, readQuotes, readSettings, withQuote, writeQuotes, writeSettings } from './settings.ts';

it('keeps in the address what differs from the defaults, and drops what is out of bounds', () => {
  const settings = { ...defaultSettings, duration: 60, premium: 0.1 };
  expect(writeSettings(settings)).toBe('duration=60,premium=0.1');
  expect(readSettings('duration=60,premium=0.1')).toEqual(settings);
  expect(readSettings('duration=0,within=abc,unknown=3')).toEqual(defaultSettings);
  expect(writeSettings(defaultSettings)).toBeUndefined();
  expect(readSettings('holding=0').holding).toBe(0);
});

it('keeps quotes by kind and input', () => {
  const one = withQuote([], { kind: 'second-source', sector: '21' }, 500);
  const two = withQuote(one, { kind: 'stock', sector: 'A:b' }, 1.5);
  expect(readQuotes(writeQuotes(two))).toEqual(two);
  expect(withQuote(two, { kind: 'second-source', sector: '21' })).toEqual(two.slice(1));
  expect(readQuotes('wish:21=3,stock:21=-4,stock')).toEqual([]);
});
