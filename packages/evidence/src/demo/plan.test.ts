import { describe, expect, it } from 'vitest';
import { itemsOf } from '../plans/index.ts';
import { demoPlan } from './index.ts';

describe('the demo’s plan', () => {
  it('has the phased targets, seven actions and open slots of its sources, and nothing else', async () => {
    const { items } = await demoPlan();
    const targets = itemsOf(items, 'target').filter(
      ({ parent }) => parent === 'industry-scale' || parent === 'services-scale',
    );
    expect(targets.map(({ fields: { year, value } }) => [year, value])).toEqual([
      [2027, 7],
      [2027, 4],
      [2030, 10],
      [2030, 5],
      [2025, 7],
    ]);
    expect(itemsOf(items, 'action')).toHaveLength(7);
    expect(itemsOf(items, 'task').every(({ fields }) => fields.open)).toBe(true);
    expect(itemsOf(items, 'project')).toEqual([]);
  });

  it('takes its series from the demo’s tables', async () => {
    const { items } = await demoPlan();
    const gdp = itemsOf(items, 'observation').filter(
      ({ parent, fields }) => parent === 'gdp' && fields.definition === 1,
    );
    expect(gdp).toHaveLength(71);
    expect(gdp.find(({ fields }) => fields.year === 2022)?.fields.value).toBeCloseTo(5.37349, 5);
    const growth = itemsOf(items, 'observation').filter(({ parent }) => parent === 'industry-scale');
    expect(growth).toEqual([]);
  });
});
