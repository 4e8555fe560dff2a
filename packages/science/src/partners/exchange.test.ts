import { describe, expect, it } from 'vitest';
import { matrix } from '../labelled/index.ts';
import type { TwoLevels } from './differentiation.ts';
import { exchangeOf } from './exchange.ts';

/** One industry with three parts: the first region leads in p, the second in q, both alike in s. */
const levels: TwoLevels = {
  broad: matrix(['a', 'b'], ['i'], new Float64Array([100, 100])),
  deep: matrix(['a', 'b'], ['p', 'q', 's'], new Float64Array([60, 20, 20, 30, 50, 20])),
  above: new Uint32Array([0, 0, 0]),
};
const pair = { sender: 0, receiver: 1, industry: 0 };

describe('an exchange between two regions', () => {
  it('moves a share of what the other leads in, both ways', () => {
    // b gives 10 % of its 30 of p, a gives 10 % of its 20 of q; s, in which nobody leads, stays.
    const { moved, arises, ends } = exchangeOf(levels, pair, 0.1, undefined);
    expect(moved).toBeCloseTo(5, 12);
    expect(arises).toBeNaN();
    expect(ends).toBeNaN();
  });

  it('carries accounts at the intensity of where it goes and where it comes from', () => {
    const intensity = new Float64Array([0.5, 0.2, 0.9, 0.3, 0.4, 0.9]);
    const { arises, ends } = exchangeOf(levels, pair, 0.1, intensity);
    // p: 3 at a (0.5), from b (0.3); q: 2 at b (0.4), from a (0.2).
    expect(arises).toBeCloseTo(3 * 0.5 + 2 * 0.4, 12);
    expect(ends).toBeCloseTo(3 * 0.3 + 2 * 0.2, 12);
  });
});
