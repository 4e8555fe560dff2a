import type { GameFile } from '@yanzhen/evidence/agreements';
import type { ShownCase } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** What a case comes to for one region, a year. */
export interface RegionStanding {
  readonly region: string;
  readonly alone: number;
  /** What the chosen split gives it; undefined while none is chosen. */
  readonly given: number | undefined;
}

export interface Standing {
  readonly unit: string;
  readonly together: number;
  readonly alone: number;
  readonly regions: readonly RegionStanding[];
  readonly rule: string | undefined;
  /** Whether any coalition would leave the split, as far as the bounds tell; undefined while none is chosen. */
  readonly holds: 'yes' | 'no' | 'cannot-tell' | undefined;
  /** The coalition that would gain most by leaving, and how much. */
  readonly leaves: { readonly members: readonly string[]; readonly excess: number } | undefined;
}

interface SplitFile {
  readonly chosen: string;
  readonly shares?: Readonly<Record<string, number>>;
  readonly answer: { readonly columns: Readonly<Record<string, readonly unknown[]>> };
}

/** What cooperation is worth and whether the split holds, from the game and the split; undefined without a game. */
export function standingOf(parts: ShownCase['parts']): Standing | undefined {
  if (parts.game === undefined) return undefined;
  const { players, worth } = JSON.parse(parts.game.text) as GameFile;
  const bounds = new Map(Object.entries(worth).map(([name, value]) => [keyOf(name.split('+')), boundsOf(value)]));
  const middle = (members: readonly string[]) => {
    const [low, high] = bounds.get(keyOf(members)) ?? [Number.NaN, Number.NaN];
    return (low + high) / 2;
  };
  const split = parts.split && (JSON.parse(parts.split.text) as SplitFile);
  const given = split && sharesOf(split, players);
  const regions = players.map((region) => ({ region, alone: middle([region]), given: given?.get(region) }));
  return {
    ...{ unit: unitOf(parts), together: middle(players), regions, rule: split?.chosen },
    alone: regions.reduce((sum, { alone }) => sum + alone, 0),
    ...held(bounds, players, given),
  };
}

const keyOf = (members: readonly string[]) =>
  members
    .map((member) => member.trim())
    .sort()
    .join('+');
const boundsOf = (value: number | readonly [number, number]): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : value;

function sharesOf({ chosen, shares, answer }: SplitFile, players: readonly string[]): ReadonlyMap<string, number> {
  const listed = answer.columns['player'] ?? [];
  return new Map(
    players.map((player) => [player, shares?.[player] ?? Number(answer.columns[chosen]?.[listed.indexOf(player)])]),
  );
}

/** Gains below this part of all are noise. */
const noise = 1e-9;

function held(
  bounds: ReadonlyMap<string, readonly [number, number]>,
  players: readonly string[],
  given: ReadonlyMap<string, number> | undefined,
): Pick<Standing, 'holds' | 'leaves'> {
  if (given === undefined) return { holds: undefined, leaves: undefined };
  const all = players.reduce((sum, player) => sum + Math.abs(given.get(player)!), 0);
  let leaves: Standing['leaves'];
  let may = false;
  for (const [name, [low, high]] of bounds) {
    const members = name.split('+');
    if (members.length === players.length || name === '') continue;
    const own = members.reduce((sum, member) => sum + given.get(member)!, 0);
    if (low - own > noise * all && low - own > (leaves?.excess ?? 0)) leaves = { members, excess: low - own };
    if (high - own > noise * all) may = true;
  }
  return { holds: leaves ? 'no' : may ? 'cannot-tell' : 'yes', leaves };
}

interface LayoutNames {
  readonly unit?: string;
  readonly regions?: readonly { readonly code: string; readonly name?: Text }[];
  readonly industries?: readonly { readonly code: string; readonly name?: Text }[];
}

/** The layout's own words, where there is one. */
export function layoutOf(parts: ShownCase['parts']): LayoutNames {
  return parts.layout === undefined ? {} : (JSON.parse(parts.layout.text) as LayoutNames);
}

const unitOf = (parts: ShownCase['parts']) => layoutOf(parts).unit ?? '';

/** Names of regions as the layout has them; the code where it has none. */
export function regionNames(parts: ShownCase['parts']): (code: string) => Text {
  const named = new Map(layoutOf(parts).regions?.map(({ code, name }) => [code, name]));
  return (code) => named.get(code) ?? { zh: code, en: code };
}
