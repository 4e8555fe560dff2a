import { describe, expect, it } from 'vitest';
import { industriesHolding } from './industry-places.ts';

describe('the industries that hold a class of the standard', () => {
  it('are itself or the nearest one above it, in the standard’s own scheme', () => {
    expect(industriesHolding('3973', 'gbt4754-2017', new Set(['C', '39', '3973']))).toEqual(['3973']);
    expect(industriesHolding('3973', 'gbt4754-2017-above-scale', new Set(['C', '39']))).toEqual(['39']);
  });

  it('are found over concordances, one after the other where need be', () => {
    const sectors = new Set(Array.from({ length: 42 }, (_, k) => String(k + 1).padStart(2, '0')));
    expect(industriesHolding('3612', 'io42-2017', sectors)).toEqual(['18']);
    expect(industriesHolding('3612', 'io42-2007', sectors)).toEqual(['17']);
    expect(industriesHolding('3612', 'three-industries', new Set(['1', '2', '3']))).toEqual(['2']);
  });

  it('are none where nothing leads there, and none finer than the class', () => {
    expect(industriesHolding('3612', 'wiod-2013', new Set(['c15']))).toEqual([]);
    expect(industriesHolding('39', 'gbt4754-2017', new Set(['391', '392']))).toEqual([]);
  });
});
