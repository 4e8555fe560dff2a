import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, faultsOf, fileOf, readWorth, withPlayers, worthOf } from './game-draft.ts';

describe('a game that is typed', () => {
  it('reads numbers and bounds, and nothing else', () => {
    expect(readWorth(' 12.5 ')).toEqual({ state: 'number', value: 12.5 });
    expect(readWorth('10~12')).toEqual({ state: 'number', value: [10, 12] });
    expect(readWorth('[10, 12]')).toEqual({ state: 'number', value: [10, 12] });
    expect(readWorth('-3')).toEqual({ state: 'number', value: -3 });
    for (const text of ['12~10', '一百', '1~2~3', '1~']) expect(readWorth(text).state).toBe('unreadable');
    expect(readWorth('').state).toBe('missing');
  });

  it('is no game before every coalition has its worth: missing is not 0', () => {
    const empty = emptyDraft(2, (place) => 'ab'[place]!);
    expect(faultsOf(empty).missing).toEqual([1, 2, 3]);
    expect(fileOf(empty)).toBeUndefined();
    expect(fileOf({ ...empty, worth: ['', '0', '0', '5'] })).toEqual({
      players: ['a', 'b'],
      worth: { a: 0, b: 0, 'a+b': 5 },
    });
    expect(faultsOf({ ...empty, players: ['a', 'a'] }).names).toBe('repeated');
    expect(faultsOf({ ...empty, players: ['a', ''] }).names).toBe('empty');
  });

  it('comes from a file in any order of players and goes back', () => {
    const file = { players: ['a', 'b'], kind: 'cost' as const, worth: { 'b+a': [3, 4] as const, b: 2, a: 2 } };
    expect(fileOf(draftOf(file)!)).toEqual({ players: ['a', 'b'], kind: 'cost', worth: { a: 2, b: 2, 'a+b': [3, 4] } });
    expect(worthOf(file, ['a', 'b'])).toBe(3.5);
    expect(draftOf({ players: [...'abcdefg'], worth: {} })).toBeUndefined();
  });

  it('keeps what is typed when a player comes or goes', () => {
    const two = draftOf({ players: ['a', 'b'], worth: { a: 1, b: 2, 'a+b': 4 } })!;
    const three = withPlayers(two, ['a', 'b', 'c']);
    expect(three.worth.slice(0, 4)).toEqual(two.worth);
    expect(faultsOf(three).missing).toEqual([4, 5, 6, 7]);
    expect(fileOf(withPlayers(three, ['a', 'b']))).toEqual(fileOf(two));
  });
});
