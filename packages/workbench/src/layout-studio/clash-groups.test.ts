import { expect, it } from 'vitest';
import { clashGroups } from './clash-groups.ts';

it('takes rules of one kind together, what people set first', () => {
  const rule = (name: string, region: string, industry: string, resource = '') => ({
    ...{ rule: name, region, industry, resource, project: '', period: '1', scenario: 'base', limit: 1 },
  });
  const groups = clashGroups([
    rule('capacity', 'a', 'i'),
    rule('service', 'a', 'i'),
    rule('service', 'b', 'i'),
    rule('service', 'b', 'j'),
    rule('budget', 'a', '', 'land'),
  ]);
  expect(groups.map((group) => [group.rule, group.industry, group.regions.join('')])).toEqual([
    ['budget', '', 'a'],
    ['service', 'i', 'ab'],
    ['service', 'j', 'b'],
    ['capacity', 'i', 'a'],
  ]);
});
