import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random/index.ts';
import { type ArioArrays, arioModel, arioStepReference } from './index.ts';

const names = [
  'flows',
  'delivered',
  'weight',
  'extra',
  'fixed',
  'production',
  'wanted',
  'use',
  'stock',
  'share',
] as const;

function fill(arrays: ArioArrays, seed: number): void {
  const random = seededRandom(seed);
  for (const name of names)
    for (let k = 0; k < arrays[name].length; k++) arrays[name][k] = random() < 0.1 ? 0 : random();
  arrays.duration.fill(5);
  arrays.restoration.fill(0.1);
}

describe('the step of a shock model', () => {
  it('gives the bits of its reference', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 7 }),
        fc.integer(),
        fc.boolean(),
        fc.boolean(),
        (sizes, seed, extra, fixed) => {
          const start = Uint32Array.from([0, ...sizes.map((_, s) => sizes.slice(0, s + 1).reduce((a, b) => a + b, 0))]);
          fc.pre(start.at(-1) > 0);
          const ours = arioModel(start);
          const plain = arioModel(start);
          fill(ours.arrays, seed);
          fill(plain.arrays, seed);
          for (let step = 0; step < 3; step++) {
            ours.step({ extra, fixed });
            arioStepReference(plain.arrays, { extra, fixed });
          }
          for (const name of ['stock', 'share', 'orders'] as const)
            expect(ours.arrays[name]).toEqual(plain.arrays[name]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
