import { foldText } from './fold.ts';
import { synonymGroups } from './synonym-groups.ts';

let groups: ReadonlyMap<string, readonly string[]> | undefined;

/** Other names of the same thing, folded; empty where none are known. A name of several groups has those of all. */
export function synonymsOf(folded: string): readonly string[] {
  groups ??= byName();
  return groups.get(folded) ?? [];
}

function byName(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of synonymGroups) {
    const names = group.map(foldText);
    for (const name of names) {
      const others = names.filter((other) => other !== name);
      found.set(name, [...new Set([...(found.get(name) ?? []), ...others])]);
    }
  }
  return found;
}

let longest = 0;

/** The longest name that begins at a place of a folded text, where a group has it; names of letters end with their word. */
export function nameAt(folded: string, at: number): string | undefined {
  groups ??= byName();
  if (longest === 0) for (const name of groups.keys()) longest = Math.max(longest, name.length);
  for (let length = Math.min(longest, folded.length - at); length >= 2; length--) {
    const name = folded.slice(at, at + length);
    if (groups.has(name) && endsWord(folded, at, length)) return name;
  }
  return undefined;
}

function endsWord(folded: string, at: number, length: number): boolean {
  const letter = /[a-z0-9]/;
  const beginsInside = letter.test(folded.charAt(at)) && letter.test(folded.charAt(at - 1));
  const endsInside = letter.test(folded.charAt(at + length - 1)) && letter.test(folded.charAt(at + length));
  return !beginsInside && !endsInside;
}
