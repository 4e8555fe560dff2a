import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets } from '../linear/index.ts';
import { checkAssignments, type FacilityInstance, facilityModel, pointOfAssignments, quickPlan } from './index.ts';

const instances = fc
  .record({
    capacities: fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 2, maxLength: 6 }),
    demands: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }),
    singleSource: fc.boolean(),
    open: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  })
  .map(({ capacities, demands, ...rest }): FacilityInstance => {
    const facilities = capacities.map((capacity, f) => ({ name: `f${f}`, capacity, fixed: 3 * f }));
    const customers = demands.map((demand, c) => ({ name: `c${c}`, demand }));
    const cost = Float64Array.from({ length: facilities.length * customers.length }, (_, at) => (7 * at) % 11);
    return { facilities, customers, cost, ...rest };
  });

describe('a plan made at once', () => {
  it('keeps every rule', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const plan = quickPlan(instance);
        if (plan === undefined) return;
        expect(checkAssignments(instance, plan).violations).toEqual([]);
        expect(meets(facilityModel(instance).model, pointOfAssignments(instance, plan))).toBe(true);
      }),
    );
  });

  it('is found wherever sites hold all that is wanted and may be shared', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const room = instance.facilities.reduce((sum, { capacity }) => sum + capacity, 0);
        const wanted = instance.customers.reduce((sum, { demand }) => sum + demand, 0);
        fc.pre(room >= wanted);
        expect(quickPlan({ ...instance, singleSource: false, open: undefined })).toBeDefined();
      }),
    );
  });

  it('gives a site to who wants nothing where every site is full', () => {
    const facilities = [{ name: 'f', capacity: 5, fixed: 0 }];
    const customers = [5, 0].map((demand, c) => ({ name: `c${c}`, demand }));
    const instance = { facilities, customers, cost: new Float64Array(2), singleSource: false, open: undefined };
    expect(quickPlan(instance)).toEqual([
      { facility: 0, customer: 0, amount: 5 },
      { facility: 0, customer: 1, amount: 0 },
    ]);
  });
});
