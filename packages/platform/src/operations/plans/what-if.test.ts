import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { closeGapOperation } from './close-gap.ts';
import { drivers } from './drivers.ts';

const context = contextOf(datasetOf([['a', 'x', 2020, 1]]));

describe('closing a gap', () => {
  const parts = [
    { name: '汽车', last: 2, rate: 0.05 },
    { name: '光电', last: 1, rate: 0.1 },
    { name: '传统', last: 1, rate: 0, movable: false },
  ];

  it('takes the movable parts to the target together, and each alone', async () => {
    const { columns, evidence } = await runOperation(closeGapOperation, { parts, target: 6, years: 3 }, context);
    const sum = Array.from(columns.later_together).reduce((all, value) => all + value, 0);
    expect(sum).toBeCloseTo(6, 9);
    const others = 1.1 ** 3 + 1;
    expect(2 * (1 + columns.rate_alone[0]!) ** 3 + others).toBeCloseTo(6, 9);
    expect(columns.rate_alone[2]).toBeNaN();
    expect(evidence.notes[0]?.text.en).toMatch(/is missing; movable parts must grow/);
  });

  it('says when the parts that may move cannot close it', async () => {
    const fixed = parts.map((part) => ({ ...part, movable: false }));
    const { evidence } = await runOperation(closeGapOperation, { parts: fixed, target: 6, years: 3 }, context);
    expect(evidence.notes[0]?.level).toBe('refusal');
  });
});

describe('a tree of drivers', () => {
  it('shares the change of the whole among its leaves without residual', async () => {
    const tree = {
      ...{ kind: 'product', name: '产值' },
      parts: [
        { kind: 'leaf', name: '企业数', last: 100, rate: 0.05 },
        {
          kind: 'sum',
          name: '户均',
          parts: [
            { kind: 'leaf', name: '老', last: 2, rate: 0.01 },
            { kind: 'leaf', name: '新', last: 1, rate: 0.2 },
          ],
        },
      ],
    };
    const { columns } = await runOperation(drivers, { tree, years: 4 }, context);
    expect(Array.from(columns.depth)).toEqual([0, 1, 1, 2, 2]);
    const [whole, firms, , old, young] = columns.contribution as unknown as number[];
    expect(columns.now[0]).toBe(300);
    expect(whole).toBeCloseTo(columns.later[0]! - 300, 9);
    expect(firms! + old! + young!).toBeCloseTo(whole!, 9);
  });

  it('says what its leaves would have to do to reach a target', async () => {
    const firms = { kind: 'leaf', name: '企业数', last: 100, rate: 0.05 };
    const parts = [firms, { kind: 'leaf', name: '户均', last: 3, rate: 0.02, movable: false }];
    const tree = { kind: 'product', name: '产值', parts };
    const { columns, evidence } = await runOperation(drivers, { tree, years: 4, target: 400 }, context);
    expect(columns.kind).toEqual(['product', 'leaf', 'leaf']);
    const needed = (400 / 300) ** 0.25 / 1.02 - 1;
    expect(columns.rate_alone[1]).toBeCloseTo(needed, 12);
    expect(columns.rate_alone[2]).toBeNaN();
    expect(Array.from(columns.rate_together as Float64Array)).toEqual([
      Number.NaN,
      expect.closeTo(needed, 12),
      expect.closeTo(0.02, 12),
    ]);
    expect(columns.later_together[0]).toBeCloseTo(400, 9);
    expect(evidence.notes[0]?.code).toBe('gap');
  });
});
