import { describe, expect, it } from 'vitest';
import { checkStructure, type PlanItem } from './index.ts';

const goal = (id: string, parent: string | null = null): PlanItem => ({
  id,
  kind: 'goal',
  parent,
  position: 0,
  fields: { name: id },
});
const project = (id: string, parent: string | null, dependsOn: string[] = [], indicator?: string): PlanItem => ({
  ...{ id, kind: 'project', parent, position: 0 },
  fields: { name: id, dependsOn, ...(indicator && { effects: [{ indicator, year: 2027, amount: 1 }] }) },
});
const indicator = (id: string, parent: string | null = null): PlanItem => ({
  id,
  kind: 'indicator',
  parent,
  position: 0,
  fields: { name: id },
});

describe('the structure of a plan', () => {
  it('takes what stands where it may', () => {
    const items = [
      goal('g'),
      goal('h', 'g'),
      indicator('i', 'h'),
      project('a', 'h', [], 'i'),
      project('b', 'a', ['a']),
    ];
    expect(() => checkStructure(items)).not.toThrow();
    expect(() => checkStructure([...items].reverse())).not.toThrow();
  });

  it.each([
    ['a parent that is not there', [goal('g', 'nobody')], '“g (g)”'],
    [
      'a kind that may not stand there',
      [goal('g'), { ...goal('t', 'g'), kind: 'target' } as unknown as PlanItem],
      'target',
    ],
    ['an id twice', [goal('g'), goal('g')], 'twice'],
    ['a circle of parents', [goal('a', 'b'), goal('b', 'a')], 'circle'],
    ['a circle of dependencies', [project('a', null, ['b']), project('b', null, ['a'])], 'depends'],
    ['a dependency on itself', [project('a', null, ['a'])], 'not there'],
    ['an effect on no indicator', [goal('g'), project('a', null, [], 'g')], 'effect'],
  ])('refuses %s by name', (_, items, words) => {
    expect(() => checkStructure(items)).toThrow(words);
  });

  it('takes deep trees without running out of stack', () => {
    const items = Array.from({ length: 20_000 }, (_, depth) => goal(`g${depth}`, depth === 0 ? null : `g${depth - 1}`));
    expect(() => checkStructure(items.reverse())).not.toThrow();
  });
});
