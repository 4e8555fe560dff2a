import { UserError } from '@yanzhen/evidence/errors';
import { findGroup } from '@yanzhen/evidence/schemes';
import type { NamedRepository, RegionGroup } from '../../store/types.ts';
import { builtInGroups, type ListedGroup, ownGroup } from './group-table.ts';

/** The group of that name, one's own before a built-in one. @throws UserError when there is none. */
export async function findNamed(groups: NamedRepository<RegionGroup>, name: string): Promise<ListedGroup> {
  const own = await groups.get(name);
  if (own !== null) return ownGroup(own);
  const builtIn = findGroup(name);
  if (builtIn !== undefined) return builtInGroups().find(({ group }) => group === builtIn.code)!;
  throw noGroup(name);
}

export function noGroup(name: string): UserError {
  return new UserError(
    'no-group',
    { zh: `没有名为“${name}”的地区组。`, en: `There is no group of regions called “${name}”.` },
    {
      kind: 'absent',
      place: { field: 'group' },
      found: name,
      advice: { zh: '用 yanzhen groups list 查看全部。', en: 'yanzhen groups list shows them all.' },
    },
  );
}
