import { UserError } from '@yanzhen/evidence/errors';
import { exposures, type Guarded, type PublishedSum } from '@yanzhen/science/disclosure';
import { highsSolver } from '../../solver/index.ts';
import type { AnsweredSum, Basis } from '../../store/joint/types.ts';
import { breather } from './breather.ts';

/** A figure that what leaves, with all that left before, would give away. */
export interface ToldApart {
  readonly name: string;
  readonly industry: string;
  readonly owner: string;
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Bases laid over one another: the same figure, whichever release it comes from, is one cell. */
export class Overlay {
  readonly #places = new Map<string, number>();
  readonly values: number[] = [];
  readonly sums: PublishedSum[] = [];
  readonly guards: (Guarded & { readonly name: string; readonly industry: string; readonly owner: string })[] = [];

  add(owner: string, { cells, sums, guards }: Basis): void {
    const place = cells.map(({ key, value }) => this.place(`${owner}|${key}`, value));
    const at = (members: readonly number[]) => members.map((cell) => place[cell]!);
    for (const { members, value } of sums) this.sums.push({ members: at(members), value });
    for (const { name, industry, members, value, protection } of guards)
      this.guards.push({ name, industry, owner, members: at(members), value, protection });
  }

  place(key: string, value = Number.NaN): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  /** Sums over members that were answered before. */
  answered(sums: readonly AnsweredSum[]): void {
    for (const { keys, value } of sums) this.sums.push({ members: keys.map((key) => this.place(key)), value });
  }

  /** What a member knows of itself. */
  knownTo(owner: string): Map<number, number> {
    const known = new Map<number, number>();
    for (const [key, place] of this.#places) {
      const value = this.values[place]!;
      if (key.startsWith(`${owner}|`) && !Number.isNaN(value)) known.set(place, value);
    }
    return known;
  }
}

/** The guarded figures of others that somebody with some knowledge of his own could tell too closely. */
export async function toldApart(
  overlay: Overlay,
  known: ReadonlyMap<number, number> = new Map(),
  isGuarded: (owner: string) => boolean = () => true,
): Promise<ToldApart[]> {
  const guards = overlay.guards.filter(({ owner }) => isGuarded(owner));
  const knowledge = { cells: overlay.values.length, sums: overlay.sums, known };
  const found = await exposures(await highsSolver(), knowledge, guards, breather());
  return found.map(({ guarded, lowest, highest }) => {
    const { name, industry, owner, value } = guards[guarded]!;
    return { name, industry, owner, value, lowest, highest };
  });
}

/** @throws UserError where a release, with those before it, would give a guarded figure away */
export async function checkAgainstBefore(before: readonly Basis[], next: Basis): Promise<void> {
  // What is offered keeps its own secrets by construction; a number that left before tells nothing new.
  if (before.length === 0 || saysNothingNew(before, next)) return;
  const overlay = new Overlay();
  for (const basis of [...before, next]) overlay.add('', basis);
  const found = await toldApart(overlay);
  if (found.length === 0) return;
  const names = [...new Set(found.map(({ name }) => name))];
  const list = (separator: string) => names.slice(0, 10).join(separator) + (names.length > 10 ? ' …' : '');
  throw new UserError(
    'told-apart',
    {
      zh: `与以前放行的数相减，就能算出应当保密的 ${names.length} 个数：${list('、')}。本次没有放行。`,
      en: `Subtracted from what was released before, this would tell ${names.length} ${names.length === 1 ? 'figure that is' : 'figures that are'} held back: ${list(', ')}. Nothing was released.`,
    },
    {
      kind: 'conflict',
      advice: {
        zh: '请按以前的地区、行业层级和范围放行，或只放行以前没有涉及的年份和指标。',
        en: 'Release with the same regions, level and range as before, or only years and measures not touched before.',
      },
    },
  );
}

function saysNothingNew(before: readonly Basis[], next: Basis): boolean {
  const named = ({ cells, sums }: Basis) =>
    sums.map(({ members }) =>
      members
        .map((cell) => cells[cell]!.key)
        .sort()
        .join(' '),
    );
  const known = new Set(before.flatMap(named));
  return named(next).every((sum) => known.has(sum));
}
