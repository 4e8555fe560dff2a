import { expect, it } from 'vitest';
import { idOf } from './id.ts';

it('makes an id of any file name', () => {
  expect(['三省 2022', 'A/B (final)', '--x', '…', 'ok_1.2'].map(idOf)).toEqual([
    '三省-2022',
    'a-b-final',
    'x',
    'dataset',
    'ok_1.2',
  ]);
});
