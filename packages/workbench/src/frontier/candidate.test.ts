import { describe, expect, it } from 'vitest';
import type { DatasetView } from '../data/index.ts';
import { byRank, candidateOf, clashes, heightOf, onFrontier } from './candidate.ts';
import { choiceOf, goals } from './choice.ts';

const row = {
  ...{ region: '420000', industry: '17', year: 2007, density: 0.5, pci: null, market: 12, cog: 0.1 },
  ...{ complexity_frontier: false, market_frontier: true, score: 0.6, rank: 2, chosen: false },
  yields_to: '430000 360000',
};
const dataset = { info: { regions: ['420000', '430000'].map((code) => ({ code })) } } as unknown as DatasetView;

describe('candidates', () => {
  it('come from a row; what is missing stays missing', () => {
    const candidate = candidateOf(row);
    expect(candidate.pci).toBeNull();
    expect(candidate.yieldsTo).toEqual(['430000', '360000']);
    expect([heightOf(candidate, 'complexity'), heightOf(candidate, 'market')]).toEqual([null, 12]);
    expect([onFrontier(candidate, 'complexity'), onFrontier(candidate, 'market')]).toEqual([false, true]);
    expect(candidateOf({ ...row, yields_to: '' }).yieldsTo).toEqual([]);
  });

  it('stand best first, without a score last', () => {
    const list = [null, 2, 1].map((rank) => candidateOf({ ...row, rank }));
    expect(list.toSorted(byRank).map(({ rank }) => rank)).toEqual([1, 2, null]);
  });

  it('clash where more than one region would take the industry on its own', () => {
    const of = (region: string, industry: string, rank: number) => candidateOf({ ...row, region, industry, rank });
    const list = [of('a', 'x', 1), of('a', 'y', 2), of('b', 'x', 1), of('b', 'y', 3)];
    expect([1, 2, 3].map((places) => clashes(list, places))).toEqual([1, 1, 2]);
  });
});

describe('choice', () => {
  it('reads the list of regions before the one picked, each once and only known ones', () => {
    expect(choiceOf({ region: '420000' }, dataset).regions).toEqual(['420000']);
    expect(choiceOf({ region: '420000', regions: '430000,999999,430000,420000' }, dataset).regions).toEqual([
      '430000',
      '420000',
    ]);
    expect(choiceOf({}, dataset).regions).toEqual([]);
  });

  it('falls back where the address says nothing or nonsense', () => {
    expect(choiceOf({ goal: 'constructor', places: '0', takers: 'x' }, dataset)).toMatchObject({
      goal: 'balanced',
      places: 5,
      takers: 1,
      against: 'complexity',
    });
  });

  it('has weights that sum to one', () => {
    for (const { density, complexity, market } of Object.values(goals)) expect(density + complexity + market).toBe(1);
  });
});
