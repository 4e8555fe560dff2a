import type { PlanDocument, PlanItem } from '@yanzhen/evidence/plans';
import { describe, expect, it } from 'vitest';
import { comparedPlans } from './compared-plans.ts';

const item = (kind: string, id: string, parent: string | null, fields: object) =>
  ({ id, kind, parent, position: 0, fields }) as unknown as PlanItem;
const plan = (id: string, definition: object | undefined, value: number): PlanDocument => ({
  info: { id, title: { zh: id, en: id }, region: id },
  items: [
    item('indicator', 'i', null, { name: '研发投入强度' }),
    ...(definition
      ? [
          item('definition', 'd', 'i', {
            number: 1,
            unit: '%',
            direction: 'up',
            form: 'level',
            prices: 'none',
            ...definition,
          }),
        ]
      : []),
    item('target', 't', 'i', { year: 2027, comparator: 'at_least', value }),
  ],
});
const judged = (...plans: PlanDocument[]) =>
  comparedPlans(plans, '2026-01-01').map(({ comparable, why }) => [comparable, why.en]);

describe('plans side by side', () => {
  it('are compared where they mean the same', () => {
    const scope = '研发经费与地区生产总值之比';
    expect(judged(plan('420000', { scope }, 3), plan('430000', { scope }, 2.8))).toEqual([
      ['yes', ''],
      ['yes', ''],
    ]);
    expect(judged(plan('420000', {}, 3))).toEqual([['only', '']]);
  });

  it('never silently where they do not', () => {
    expect(judged(plan('a', { scope: '全社会' }, 3), plan('b', { scope: '规上工业' }, 2))[0]).toEqual([
      'no',
      'not the same scope',
    ]);
    expect(judged(plan('a', { unit: '%' }, 3), plan('b', { unit: '‰', form: 'rate' }, 2))[0]?.[0]).toBe('no');
    expect(judged(plan('a', {}, 3), plan('b', undefined, 2))[0]).toEqual(['unknown', 'some have no definition']);
  });
});
