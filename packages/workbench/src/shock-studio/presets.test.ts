import { describe, expect, it } from 'vitest';
import type { ChainTable } from '../data/index.ts';
import { presetsOf } from './presets.ts';
import { readEvents, writeEvents } from './scenario.ts';
import { nodesShown, writeNodes } from './shown-nodes.ts';

const unit = (code: string) => ({ code, name: { zh: code, en: code }, level: 1 });
const tableOf = (regions: string[], sectors: string[]) =>
  ({
    info: { regions: regions.map(unit), sectors: sectors.map(unit) },
    isMultiRegional: regions.length > 1,
  }) as unknown as ChainTable;
const small = tableOf(['N', 'S'], ['a', 'b']);

describe('presets', () => {
  it('are events the table can have', () => {
    for (const table of [small, tableOf(['N'], ['a'])]) {
      const events = presetsOf(table, undefined, undefined);
      expect(events.length).toBeGreaterThan(1);
      expect(readEvents(writeEvents(events), table)).toEqual(events);
    }
    expect(presetsOf(tableOf(['N'], ['a']), undefined, undefined).some(({ kind }) => kind === 'link')).toBe(false);
  });

  it('begin with what is picked, once', () => {
    expect(presetsOf(small, 'S', 'b')[0]).toMatchObject({ regions: ['S'], sectors: ['b'], size: 1 });
    expect(presetsOf(small, 'N', 'a')).toHaveLength(presetsOf(small, undefined, undefined).length);
  });
});

describe('nodes drawn', () => {
  const outcome = (region: string, sector: string, lost: number) => ({
    ...{ region, sector, lost, lostShare: null, unmet: 0, worst: 0 },
    ...{ survived: null, recovery: null, cause: '', causeShare: null },
  });

  it('are those of the address, or those that lose most', () => {
    const nodes = [
      { region: 'N', sector: 'a' },
      { region: 'S', sector: 'b' },
    ];
    expect(nodesShown(writeNodes(nodes), [], small)).toEqual(nodes);
    const losses = [outcome('N', 'a', 1), outcome('S', 'a', 5), outcome('S', '', 9)];
    expect(nodesShown('X:a', losses, small)[0]).toEqual({ region: 'S', sector: 'a' });
    expect(writeNodes([])).toBeUndefined();
  });
});
