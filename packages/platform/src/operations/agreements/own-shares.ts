import { UserError } from '@yanzhen/evidence/errors';
import type { Game } from '@yanzhen/science/agreements';
import { shown } from './game-fields.ts';

/**
 * Shares as people give them, one per player.
 * @throws UserError where someone is missing or unknown, or the shares do not add up to what is earned together
 */
export function ownShares(given: Game, own: Readonly<Record<string, number>>): Float64Array {
  const absent = given.players.find((player) => own[player] === undefined);
  const unknown = Object.keys(own).find((name) => !given.players.includes(name));
  if (absent !== undefined || unknown !== undefined) throw notEveryone(unknown ?? `− ${absent}`, given.players);
  const shares = Float64Array.from(given.players, (player) => own[player]!);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const whole = given.worth.at(-1);
  if (Math.abs(total - whole) > 1e-6 * Math.max(1, Math.abs(whole))) {
    throw new UserError(
      'split-does-not-add-up',
      { zh: '各份额之和不等于合作所得。', en: 'The shares do not add up to what is earned together.' },
      { place: { field: 'shares' }, found: shown(total), expected: { zh: shown(whole), en: shown(whole) } },
    );
  }
  return shares;
}

export function notEveryone(found: string, players: readonly string[]): UserError {
  return new UserError(
    'split-does-not-fit',
    { zh: '这种分配与参与方不一致，或者不存在。', en: 'This split does not fit the players, or there is none.' },
    { place: { field: 'shares' }, found, expected: { zh: players.join('、'), en: players.join(', ') } },
  );
}
