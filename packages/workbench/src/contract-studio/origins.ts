import type { ContractFile, OriginReference } from '@yanzhen/evidence/agreements';
import { valueAt } from './edit-path.ts';

type Origins = NonNullable<ContractFile['origins']>;

type Lists = Readonly<Record<string, readonly unknown[] | undefined>>;

const sameAs = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The changed contract with the origins that still hold. A figure that was put in by hand has no origin any more; members of lists
 * that were moved or taken away take theirs along. Members are known again by being the same object, or the same id.
 */
export function withOriginsKept(before: ContractFile, after: ContractFile): ContractFile {
  const { origins } = before;
  if (origins === undefined || after.origins !== origins) return after;
  const kept = origins.flatMap((origin): Origins[number][] => {
    const path = newPlace(before, after, origin.path);
    if (path === undefined || !sameAs(valueAt(before, origin.path.split('.')), valueAt(after, path.split('.'))))
      return [];
    const from = origin.from.flatMap((reference): OriginReference[] => {
      if (reference.kind === 'figure') {
        const place = newPlace(before, after, reference.path);
        return place === undefined ? [] : [{ ...reference, path: place }];
      }
      if (reference.kind === 'assumption') {
        const at = newIndex(before.assumptions ?? [], after.assumptions ?? [], reference.at);
        return at === undefined ? [] : [{ ...reference, at }];
      }
      return [reference];
    });
    return [{ ...origin, path, from }];
  });
  return { ...after, origins: kept };
}

/** Where something of the contract stands now; undefined where it is gone. */
function newPlace(before: ContractFile, after: ContractFile, path: string): string | undefined {
  const [list = '', at, ...rest] = path.split('.');
  if (at === undefined || !/^\d+$/.test(at)) return path;
  const lists = [before, after].map((file) => (file as unknown as Lists)[list] ?? []);
  const index = newIndex(lists[0]!, lists[1]!, Number(at));
  return index === undefined ? undefined : [list, index, ...rest].join('.');
}

function newIndex(before: readonly unknown[], after: readonly unknown[], at: number): number | undefined {
  const member = before[at];
  const same = after.indexOf(member);
  if (same !== -1) return same;
  const id = (member as { id?: unknown } | undefined)?.id;
  if (id !== undefined) {
    const found = after.findIndex((other) => (other as { id?: unknown }).id === id);
    return found === -1 ? undefined : found;
  }
  return before.length === after.length ? at : undefined;
}
