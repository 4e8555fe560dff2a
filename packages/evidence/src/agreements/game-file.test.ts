import { expect, it } from 'vitest';
import type { UserError } from '../errors/index.ts';
import { type GameFile, middleGame, readGame } from './index.ts';

const three: GameFile = {
  players: ['a', 'b', 'c'],
  worth: { a: 0, b: 1, c: 2, 'b+a': 5, 'a+c': [4, 6], 'c+b': 4, 'a+b+c': 10 },
};

function refusal(file: GameFile): UserError {
  try {
    readGame(file);
  } catch (error) {
    return error as UserError;
  }
  throw new Error('nothing was refused');
}

it('reads coalitions in any order of their players, and bounds', () => {
  const game = readGame(three);
  expect([...game.lower]).toEqual([0, 0, 1, 5, 2, 4, 4, 10]);
  expect(game.upper[5]).toBe(6);
  expect(game.uncertain).toBe(true);
  expect(middleGame(game).worth[5]).toBe(5);
  expect(readGame({ players: ['a'], worth: { a: 3 } })).toMatchObject({ uncertain: false, kind: 'gain' });
});

it('names what is missing and fills nothing in', () => {
  const { code, text } = refusal({ players: ['a', 'b', 'c'], worth: { a: 0, 'a+b+c': 1 } });
  expect(code).toBe('missing-coalitions');
  expect(text.en).toContain('b, a+b, c, a+c, b+c');
});

it('names what does not belong', () => {
  expect(refusal({ ...three, worth: { ...three.worth, 'a+d': 1 } })).toMatchObject({
    code: 'unknown-player',
    found: 'd',
  });
  expect(refusal({ ...three, worth: { ...three.worth, 'a+a': 1 } }).code).toBe('repeated-player');
  expect(refusal({ ...three, worth: { ...three.worth, 'a+b': 1 } }).code).toBe('repeated-coalition');
  expect(refusal({ ...three, worth: { ...three.worth, a: [2, 1] } }).code).toBe('invalid-worth');
  expect(refusal({ ...three, worth: { ...three.worth, '': 1 } }).code).toBe('invalid-worth');
  expect(refusal({ players: ['a', 'a'], worth: {} }).code).toBe('invalid-player');
  expect(refusal({ players: Array.from({ length: 21 }, (_, k) => `p${k}`), worth: {} }).code).toBe('too-many-players');
  expect(refusal({ ...three, weights: { a: 1, b: 2 } }).code).toBe('weights-do-not-fit');
});
