import { isDeepStrictEqual } from 'node:util';
import type { PlanItem } from '@yanzhen/evidence/plans';
import type { PlanEdit } from '../../store/plans/types.ts';

/** Edits that bring a plan to hold these items as they are told. Fields that are not told, and items that are not named, stay. */
export function editsToward(before: readonly PlanItem[], items: readonly PlanItem[]): PlanEdit[] {
  const byId = new Map(before.map((item) => [item.id, item]));
  return items.flatMap((item): PlanEdit[] => {
    const known = byId.get(item.id);
    if (known === undefined || known.kind !== item.kind) return [{ do: 'add', item }];
    const was = known.fields as unknown as Record<string, unknown>;
    const fields = Object.fromEntries(
      Object.entries(item.fields).filter(([field, value]) => !isDeepStrictEqual(was[field], value)),
    );
    const patch = {
      ...(known.parent !== item.parent && { parent: item.parent }),
      ...(known.position !== item.position && { position: item.position }),
      ...(Object.keys(fields).length > 0 && { fields }),
    };
    return Object.keys(patch).length === 0 ? [] : [{ do: 'set', id: item.id, patch }];
  });
}
