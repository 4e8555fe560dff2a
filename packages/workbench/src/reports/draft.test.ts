import { expect, it } from 'vitest';
import { draftOf, moved, partsOf } from './draft.ts';

const shown = {
  id: 'a',
  recipe: 'strengths',
  title: '优势',
  generated: '最强的是{top-1}。',
  figures: [],
  problem: null,
};

it('keeps of a part only what differs from its recipe', () => {
  const draft = draftOf({ title: 't', subtitle: 's', parts: [shown] });
  expect(partsOf(draft)).toEqual([{ id: 'a', recipe: 'strengths' }]);
  const changed = { ...draft.parts[0]!, heading: '强项', wording: '{top-1}最强。', hidden: true };
  expect(partsOf({ ...draft, parts: [changed] })).toEqual([
    { id: 'a', recipe: 'strengths', heading: '强项', wording: '{top-1}最强。', hidden: true },
  ]);
});

it('moves a part up and down', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
});
