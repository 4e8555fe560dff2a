import { describe, expect, it } from 'vitest';
import { readMedianGraph } from './index.ts';

describe('a p-median on a graph', () => {
  it('serves by the shortest way; of an edge given twice the last length counts', () => {
    const { cost, open, facilities, singleSource } = readMedianGraph(
      '4 5 2\n1 2 9\n2 3 4\n3 4 1\n1 3 3\n1 2 2\n',
      'graph',
    );
    expect(Array.from(cost)).toEqual([0, 2, 3, 4, 2, 0, 4, 5, 3, 4, 0, 1, 4, 5, 1, 0]);
    expect([open, facilities.length, singleSource]).toEqual([2, 4, false]);
  });

  it('names what is wrong with a graph', () => {
    expect(() => readMedianGraph('3 1 1\n1 2 5\n', 'graph')).toThrow('The graph is not connected');
    expect(() => readMedianGraph('2 1 1\n1 3 5\n', 'graph')).toThrow('An edge leads to a node that is not there');
    expect(() => readMedianGraph('2 2 1\n1 2 5\n', 'graph')).toThrow('The file ends before');
  });
});
