import { describe, expect, it } from 'vitest';
import { regionNames, standingOf } from './standing.ts';

const part = (json: unknown) => ({ text: JSON.stringify(json) }) as never;
const game = { players: ['a', 'b', 'c'], worth: { a: 1, b: 1, c: 1, 'b+a': 4, 'a+c': 3, 'b+c': 3, 'c+b+a': 6 } };
const answer = { columns: { player: ['a', 'b', 'c'], shapley: [2.2, 2.2, 1.6] }, length: 3 };

describe('what a case comes to', () => {
  it('is nothing without a game, and has no shares without a split', () => {
    expect(standingOf({})).toBeUndefined();
    expect(standingOf({ game: part(game) })).toMatchObject({
      together: 6,
      alone: 3,
      rule: undefined,
      holds: undefined,
    });
  });

  it('holds where no coalition would gain by leaving', () => {
    const parts = { game: part(game), split: part({ chosen: 'shapley', answer }), layout: part({ unit: '万元' }) };
    expect(standingOf(parts)).toMatchObject({ unit: '万元', rule: 'shapley', holds: 'yes', leaves: undefined });
    expect(standingOf(parts)!.regions[2]).toEqual({ region: 'c', alone: 1, given: 1.6 });
  });

  it('names who would leave, whatever the order in a coalition’s name', () => {
    const split = part({ chosen: 'own', answer, shares: { a: 1, b: 1, c: 4 } });
    expect(standingOf({ game: part(game), split })).toMatchObject({
      holds: 'no',
      leaves: { members: ['a', 'b'], excess: 2 },
    });
  });

  it('cannot tell where only the upper bound would leave', () => {
    const open = { ...game, worth: { ...game.worth, 'b+a': [4, 5] } };
    expect(standingOf({ game: part(open), split: part({ chosen: 'shapley', answer }) })).toMatchObject({
      holds: 'cannot-tell',
    });
  });
});

it('calls regions as the layout does', () => {
  const name = regionNames({ layout: part({ regions: [{ code: 'a', name: { zh: '甲', en: 'A' } }, { code: 'b' }] }) });
  expect([name('a').zh, name('b').en]).toEqual(['甲', 'b']);
});
