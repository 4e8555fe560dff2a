import { UserError } from '@yanzhen/evidence/errors';
import { itemsOf, type PlanItem } from '@yanzhen/evidence/plans';
import { z } from 'zod';
import { itemId } from './item-schema.ts';
import { authorField, planField } from './plan-fields.ts';

/** What taking and turning down drafts ask for. */
export const draftInput = {
  plan: planField,
  targets: z.array(itemId).min(1).max(10_000).meta({ zh: '草稿目标值的编号', en: 'Ids of draft targets' }),
  author: authorField,
};

/** @throws UserError for an id that is no draft of the plan. */
export function checkDrafts(items: readonly PlanItem[], wanted: readonly string[]): void {
  const drafts = new Set(itemsOf(items, 'target').flatMap(({ id, fields }) => (fields.draft === true ? [id] : [])));
  for (const id of wanted) {
    if (drafts.has(id)) continue;
    const known = [...drafts].slice(0, 20);
    throw new UserError(
      'draft-unknown',
      { zh: `${id} 不是草稿目标值。`, en: `${id} is no draft target.` },
      {
        place: { field: 'targets' },
        found: id,
        expected: { zh: known.join('、') || '没有草稿', en: known.join(', ') || 'there are no drafts' },
      },
    );
  }
}
