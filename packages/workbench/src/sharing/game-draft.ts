import type { GameFile } from '@yanzhen/evidence/agreements';

/** A game while it is typed: what stands in each field, by the place of the coalition (bit i is player i). */
export interface GameDraft {
  readonly players: readonly string[];
  readonly kind: 'gain' | 'cost';
  readonly worth: readonly string[];
}

/** Most players whose coalitions are typed one by one. */
export const mostTyped = 6;

export type WorthField =
  | { readonly state: 'number'; readonly value: number | readonly [number, number] }
  | { readonly state: 'missing' | 'unreadable' };

/** `12`, `10~12` (bounds), or nothing yet. */
export function readWorth(text: string): WorthField {
  const trimmed = text.trim();
  if (trimmed === '') return { state: 'missing' };
  const parts = trimmed.replaceAll(/[[\]，,\s]+/g, (gap) => (/[，,]/.test(gap) ? '~' : '')).split(/[~～–—]/);
  const numbers = parts.map((part) => (part === '' ? Number.NaN : Number(part)));
  const [low, high] = numbers;
  if (numbers.length > 2 || numbers.some((value) => !Number.isFinite(value)) || low === undefined) {
    return { state: 'unreadable' };
  }
  if (high === undefined) return { state: 'number', value: low };
  return low <= high ? { state: 'number', value: [low, high] } : { state: 'unreadable' };
}

/** Members of a coalition by its place. */
export function membersOf(players: readonly string[], mask: number): string[] {
  return players.filter((_, player) => (mask >> player) & 1);
}

/** Places of all coalitions, small ones first. */
export function placesOf(players: number): number[] {
  const size = (mask: number) => mask.toString(2).replaceAll('0', '').length;
  return Array.from({ length: 2 ** players - 1 }, (_, k) => k + 1).sort((a, b) => size(a) - size(b) || a - b);
}

/** An empty game of so many, named by letters until they are named. */
export function emptyDraft(players: number, name: (place: number) => string): GameDraft {
  return {
    players: Array.from({ length: players }, (_, place) => name(place)),
    kind: 'gain',
    worth: new Array<string>(2 ** players).fill(''),
  };
}

/** A game with one player more or fewer; worths of coalitions that stay are kept. */
export function withPlayers(draft: GameDraft, players: readonly string[]): GameDraft {
  return {
    ...draft,
    players,
    worth: Array.from({ length: 2 ** players.length }, (_, mask) => draft.worth[mask] ?? ''),
  };
}

export interface DraftFaults {
  readonly missing: readonly number[];
  readonly unreadable: readonly number[];
  readonly names: 'empty' | 'repeated' | 'plus' | undefined;
}

export function faultsOf({ players, worth }: GameDraft): DraftFaults {
  const at = (state: WorthField['state']) =>
    placesOf(players.length).filter((mask) => readWorth(worth[mask] ?? '').state === state);
  const names = players.some((name) => name.trim() === '')
    ? 'empty'
    : players.some((name) => name.includes('+'))
      ? 'plus'
      : new Set(players).size < players.length
        ? 'repeated'
        : undefined;
  return { missing: at('missing'), unreadable: at('unreadable'), names };
}

/** The file of a game that is complete; undefined while something is missing. */
export function fileOf(draft: GameDraft): GameFile | undefined {
  const { missing, unreadable, names } = faultsOf(draft);
  if (missing.length + unreadable.length > 0 || names !== undefined) return undefined;
  const worth: Record<string, number | readonly [number, number]> = {};
  for (const mask of placesOf(draft.players.length)) {
    const field = readWorth(draft.worth[mask]!);
    if (field.state === 'number') worth[membersOf(draft.players, mask).join('+')] = field.value;
  }
  return { players: draft.players, worth, ...(draft.kind === 'cost' && { kind: 'cost' as const }) };
}

/** A file's game in fields; undefined where there are too many players to type. */
export function draftOf({ players, worth, kind }: GameFile): GameDraft | undefined {
  if (players.length > mostTyped) return undefined;
  const byPlace = new Map<number, string>();
  for (const [name, value] of Object.entries(worth)) {
    const mask = name.split('+').reduce((sum, part) => sum + 2 ** Math.max(0, players.indexOf(part.trim())), 0);
    byPlace.set(mask, typeof value === 'number' ? String(value) : value.join('~'));
  }
  const places = Array.from({ length: 2 ** players.length }, (_, mask) => byPlace.get(mask) ?? '');
  return { players, kind: kind ?? 'gain', worth: places };
}

/** The middle of a coalition's worth; undefined where the file does not name it. */
export function worthOf({ players, worth }: GameFile, members: readonly string[]): number | undefined {
  const wanted = [...members].sort().join('+');
  for (const [name, value] of Object.entries(worth)) {
    const found = name
      .split('+')
      .map((part) => part.trim())
      .sort()
      .join('+');
    if (found === wanted) return typeof value === 'number' ? value : (value[0] + value[1]) / 2;
  }
  return players.length === 0 ? 0 : undefined;
}
