import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, PRESENT, UNKNOWN } from '../complexity/presence.ts';
import { allocate } from './allocation.ts';
import { type Candidate, candidatesOf, rateCandidates } from './frontier.ts';

const candidates = fc
  .record({ regions: fc.integer({ min: 1, max: 5 }), industries: fc.integer({ min: 1, max: 8 }) })
  .chain(({ regions, industries }) =>
    fc
      .array(
        fc.record({ density: fc.nat(5), complexity: fc.oneof(fc.nat(5), fc.constant(Number.NaN)), market: fc.nat(3) }),
        { minLength: regions * industries, maxLength: regions * industries },
      )
      .map((drawn) =>
        drawn.map(
          (one, k): Candidate => ({
            ...one,
            region: Math.floor(k / industries),
            industry: k % industries,
            density: one.density / 5,
          }),
        ),
      ),
  );

describe('frontier', () => {
  it('takes the absent industries, not the present or the unreported ones', () => {
    const cells = Uint8Array.of(ABSENT, PRESENT, UNKNOWN, ABSENT);
    const density = Float64Array.of(0.2, 0.3, 0.4, Number.NaN);
    const found = candidatesOf([0], cells, density, new Float64Array(4), new Float64Array(4).fill(1));
    expect(found.map(({ industry }) => industry)).toEqual([0]);
  });

  it('marks exactly what nothing else open to the region dominates', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const rated = rateCandidates(all);
        for (const one of rated) {
          for (const [criterion, on] of [
            ['complexity', one.onComplexityFrontier],
            ['market', one.onMarketFrontier],
          ] as const) {
            const dominated = all.some(
              (other) =>
                other.region === one.region &&
                other.density >= one.density &&
                other[criterion] >= one[criterion] &&
                (other.density > one.density || other[criterion] > one[criterion]),
            );
            expect(on).toBe(!dominated && !Number.isNaN(one[criterion]));
          }
        }
      }),
    );
  });

  it('scores by percentile ranks, dropping what is undefined', () => {
    const [low, high] = rateCandidates([
      { region: 0, industry: 0, density: 0.1, complexity: Number.NaN, market: 10 },
      { region: 0, industry: 1, density: 0.3, complexity: 2, market: 10 },
    ]);
    expect(low!.score).toBeCloseTo((0.5 * 0.25 + 0.25 * 0.5) / 0.75, 12);
    expect(high!.score).toBeCloseTo(0.5 * 0.75 + 0.25 * 0.5 + 0.25 * 0.5, 12);
  });
});

describe('joint allocation', () => {
  const limits = fc.record({ perRegion: fc.integer({ min: 1, max: 3 }), perIndustry: fc.integer({ min: 1, max: 2 }) });

  it('keeps the limits and passes nobody over for a lower score', () => {
    fc.assert(
      fc.property(candidates, limits, (all, { perRegion, perIndustry }) => {
        const rated = rateCandidates(all);
        const { chosen, ownRank, yieldedTo } = allocate(rated, { perRegion, perIndustry });
        const held = rated.filter((_, k) => chosen[k] === 1);
        for (const [k, one] of rated.entries()) {
          const mine = held.filter(({ region }) => region === one.region);
          const theirs = held.filter(({ industry }) => industry === one.industry);
          expect(mine.length).toBeLessThanOrEqual(perRegion);
          expect(theirs.length).toBeLessThanOrEqual(perIndustry);
          expect(ownRank[k]).toBeGreaterThan(0);
          if (chosen[k] === 1) continue;
          const regionFull = mine.length === perRegion && mine.every(({ score }) => score >= one.score);
          const industryFull = theirs.length === perIndustry && theirs.every(({ score }) => score >= one.score);
          expect(regionFull || industryFull).toBe(true);
          for (const other of yieldedTo[k]!) {
            expect(rated[other]!.industry).toBe(one.industry);
            expect(rated[other]!.score).toBeGreaterThanOrEqual(one.score);
          }
        }
      }),
    );
  });

  it('sends neighbours with the same wishes to different industries', () => {
    const same = [0, 1].flatMap((region) =>
      [0, 1].map((industry) => ({
        region,
        industry,
        density: 0.9 - industry / 2 - region / 10,
        complexity: 1,
        market: 1,
      })),
    );
    const { chosen, ownRank, yieldedTo } = allocate(rateCandidates(same), { perRegion: 1, perIndustry: 1 });
    expect([...chosen]).toEqual([1, 0, 0, 1]);
    expect([...ownRank]).toEqual([1, 2, 1, 2]);
    expect(yieldedTo[2]).toEqual([0]);
  });
});
