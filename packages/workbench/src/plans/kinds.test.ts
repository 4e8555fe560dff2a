import { itemKinds, itemParents } from '@yanzhen/evidence/plans';
import { expect, it } from 'vitest';
import { childKinds, freshId, mayStand } from './kinds.ts';

it('offers beneath an item exactly what the structure of plans allows', () => {
  for (const kind of itemKinds) {
    for (const parent of [null, ...itemKinds]) {
      expect([kind, parent, mayStand(kind, parent)]).toEqual([kind, parent, itemParents[kind].includes(parent)]);
    }
  }
  expect(Object.keys(childKinds).sort()).toEqual(['plan', ...itemKinds].sort());
});

it('makes ids that the door takes', () => {
  expect(freshId('project')).toMatch(/^project-[0-9a-f]{10}$/);
});
