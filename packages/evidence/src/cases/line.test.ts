import { describe, expect, it } from 'vitest';
import { basisOf, nextPart, staleBecause } from './line.ts';

const made = (hash: string, basis = {}) => ({ hash, basis });

describe('a part of a case', () => {
  it('stands while what it was made from is the same', () => {
    const parts = { layout: made('l'), game: made('g', { layout: 'l' }), split: made('s', { game: 'g' }) };
    expect(staleBecause(parts)).toEqual({ layout: [], game: [], split: [] });
  });

  it('is stale when something earlier changed, was taken back or is stale itself', () => {
    const layout = made('l2');
    const parts = { layout, game: made('g', { layout: 'l' }), split: made('s', { game: 'g' }) };
    expect(staleBecause(parts)).toEqual({ layout: [], game: ['layout'], split: ['game'] });
    expect(staleBecause({ split: made('s', { game: 'g' }) })).toEqual({ split: ['game'] });
  });

  it('is not stale because of what came later than it', () => {
    expect(staleBecause({ proposal: made('p'), layout: made('l') })).toEqual({ proposal: [], layout: [] });
  });

  it('remembers only what it is made from', () => {
    expect(basisOf('game', { proposal: 'p', layout: 'l', contract: 'c' })).toEqual({ layout: 'l' });
  });
});

describe('the next part of a line', () => {
  it('is the first that is missing or stale', () => {
    expect(nextPart({})).toBe('proposal');
    expect(nextPart({ proposal: made('p') })).toBe('layout');
    expect(nextPart({ layout: made('l2'), outcome: made('o', { layout: 'l' }) })).toBe('outcome');
  });

  it('is none where all are there and stand, with a proposal or without', () => {
    const rest = { layout: made('l'), outcome: made('o'), game: made('g'), split: made('s'), contract: made('c') };
    expect(nextPart(rest)).toBeUndefined();
    expect(nextPart({ proposal: made('p'), ...rest })).toBeUndefined();
  });
});
