import { expect, it } from 'vitest';
import { defaultParameters } from '../chains/shock/index.ts';
import { madeTable } from '../chains/shock/testing.ts';
import { pairingSecurity } from './security.ts';

const parameters = { ...defaultParameters, steps: 60, inventory: 8, restoration: 10, routing: 'fixed' } as const;
const pairing = { sender: 'r2', receiver: 'r0', source: 'r1', sector: 's1' };

/** r0 buys all its s1 from r1. */
function concentrated() {
  const table = madeTable(3, 3, 21);
  const intermediate = table.intermediate.slice();
  for (let j = 0; j < 3; j++) {
    intermediate[4 * 9 + j]! += intermediate[1 * 9 + j]! + intermediate[7 * 9 + j]!;
    intermediate[1 * 9 + j] = 0;
    intermediate[7 * 9 + j] = 0;
  }
  return { ...table, intermediate };
}

it('loses less with a part of the input bought from a partner, and less the more is', () => {
  const table = concentrated();
  const of = (share: number) => pairingSecurity(table, pairing, { share, days: 30, parameters });
  const [little, more] = [of(0.1), of(0.4)];
  expect(little.lostWithout).toBe(more.lostWithout);
  expect(little.lostWithout).toBeGreaterThan(0);
  expect(little.lostWith).toBeLessThan(little.lostWithout);
  expect(more.lostWith).toBeLessThan(little.lostWith);
  expect(more.moved).toBeCloseTo(4 * little.moved, 6);
  expect(() => pairingSecurity(table, { ...pairing, sector: 'x' }, { share: 0.1, days: 30, parameters })).toThrow(
    RangeError,
  );
});
