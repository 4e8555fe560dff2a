import { describe, expect, it } from 'vitest';
import {
  budgetOf,
  type Problem,
  readProblem,
  rescaled,
  scenariosOf,
  weightsOf,
  withBudget,
  withChance,
  withFloor,
  withRule,
  withScenarios,
  withWeight,
  writeProblem,
} from './problem.ts';

const problem: Problem = {
  regions: [{ code: 'a' }, { code: 'b', floor: 2 }],
  industries: [{ code: 'i', cap: 0.5 }, { code: 'j' }],
  resources: [{ code: 'land' }],
  sites: [],
  demand: [],
  budgets: [{ region: 'a', resource: 'land', amount: 4 }],
};

describe('a problem', () => {
  it('is read from what it is written as; other files are none', () => {
    expect(readProblem(writeProblem(problem))).toEqual(problem);
    for (const text of ['', '3 4\n1 2', '[]', 'null', '{"regions":[]}']) expect(readProblem(text)).toBeUndefined();
  });

  it('has budgets that are set, changed and taken away', () => {
    const more = withBudget(problem, 'b', 'land', 7);
    expect([budgetOf(more, 'a', 'land'), budgetOf(more, 'b', 'land')]).toEqual([4, 7]);
    expect(budgetOf(withBudget(more, 'a', 'land', 5), 'a', 'land')).toBe(5);
    expect(budgetOf(withBudget(more, 'a', 'land', undefined), 'a', 'land')).toBeUndefined();
  });

  it('keeps no rule that says nothing', () => {
    expect(withRule(problem, 'i', 'cap', 1).industries[0]).toEqual({ code: 'i' });
    expect(withRule(problem, undefined, 'security', 0.8).industries.map(({ security }) => security)).toEqual([
      0.8, 0.8,
    ]);
    expect(withFloor(problem, 'b', undefined).regions[1]).toEqual({ code: 'b' });
    expect(withFloor(problem, 'a', -3).regions[0]).toEqual({ code: 'a', floor: -3 });
  });

  it('weighs gain alone by default, and never nothing', () => {
    expect(weightsOf(problem)).toEqual({ gain: 1 });
    expect(weightsOf(withWeight(problem, 'land', -0.2))).toEqual({ gain: 1, land: -0.2 });
    expect(weightsOf(withWeight(withWeight(problem, 'land', -0.2), 'gain', 0))).toEqual({ land: -0.2 });
    expect(weightsOf(withWeight(problem, 'gain', 0))).toEqual({ gain: 0 });
  });

  it('gives scenarios equal chances where none are said', () => {
    const two = withScenarios(problem, [{ code: 'low', demand: 0.8 }, { code: 'high' }]);
    expect(scenariosOf(two).map(({ probability }) => probability)).toEqual([0.5, 0.5]);
    expect(withScenarios(two, []).scenarios).toBeUndefined();
  });

  it('keeps chances adding up to one when one changes or goes', () => {
    const three = [0.2, 0.3, 0.5].map((probability, k) => ({ code: `s${k}`, probability }));
    expect(withChance(three, 2, 0.75).map(({ probability }) => probability)).toEqual([0.1, 0.15, 0.75]);
    expect(rescaled(three.slice(0, 2)).map(({ probability }) => probability)).toEqual([0.4, 0.6]);
    expect(rescaled([{ code: 'a', probability: 0 }])[0]!.probability).toBe(1);
  });
});
