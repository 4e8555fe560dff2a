import { describe, expect, it } from 'vitest';
import {
  beginShock,
  defaultParameters,
  type EssentialInputs,
  type ShockEvent,
  shockModel,
  simulateShock,
} from './index.ts';
import { madeTable } from './testing.ts';

const table = madeTable(3, 3, 5);
const quick = { ...defaultParameters, steps: 60, inventory: 6, restoration: 10, routing: 'fixed' } as const;
const cut: ShockEvent = {
  kind: 'link',
  name: 'rail',
  regions: ['r1', 'r2'],
  sectors: ['s1'],
  to: { regions: ['r0'] },
  from: 2,
  duration: 40,
  share: 1,
  recovery: { curve: 'none', steps: 1 },
};
const sectors = ['s2', 's0', 's1'];
const degrees = (degree: (input: string, user: string) => number): EssentialInputs => ({
  sectors,
  table: Float64Array.from({ length: 9 }, (_, at) => degree(sectors[Math.floor(at / 3)]!, sectors[at % 3]!)),
});
const essential = (isEssential: (input: string, user: string) => boolean) =>
  degrees((input, user) => (isEssential(input, user) ? 1 : 0));
const run = (given?: EssentialInputs) =>
  simulateShock(shockModel(table, given ? { ...quick, essential: given } : quick), [cut]);

describe('essential inputs', () => {
  it('change nothing where all are', () => {
    expect(run(essential(() => true)).production).toEqual(run().production);
  });

  it('alone hold production back', () => {
    const all = run();
    expect(new Set(all.cause)).toContain(3 + all.sectors.indexOf('s1'));
    for (const code of run(essential(() => false)).cause) expect(code).toBeLessThan(3);
    const onlyS2 = run(essential((input, user) => input !== 's1' || user === 's2'));
    const bySector = new Map<string, Set<number>>();
    for (const [at, code] of onlyS2.cause.entries()) {
      const { sector } = table.nodes[at % 9]!;
      bySector.set(sector, (bySector.get(sector) ?? new Set()).add(code));
    }
    const s1 = 3 + onlyS2.sectors.indexOf('s1');
    expect(bySector.get('s2')).toContain(s1);
    for (const user of ['s0', 's1']) expect(bySector.get(user)).not.toContain(s1);
  });

  it('lose no more, the fewer they are', () => {
    const lost = [run(), run(essential((input) => input !== 's1')), run(essential(() => false))].map((one) => one.lost);
    expect(lost[1]!).toBeLessThan(lost[0]!);
    expect(lost[2]!).toBeLessThanOrEqual(lost[1]! * (1 + 1e-12));
  });

  it('hold production back by their part, and by no more than that when nothing is left of them', () => {
    const lost = [0, 0.25, 0.5, 0.75, 1].map((part) => run(degrees((input) => (input === 's1' ? part : 0))).lost);
    for (const [k, more] of lost.slice(1).entries()) expect(more).toBeGreaterThan(lost[k]!);
    // None of s1 comes for forty days, with stocks for six: a half is left of what demand and capacity would allow.
    const model = shockModel(table, { ...quick, essential: degrees((input) => (input === 's1' ? 0.5 : 0)) });
    const going = beginShock(model, [{ ...cut, regions: ['r0', 'r1', 'r2'] }]);
    let least = 1;
    for (let more = true; more; ) {
      more = going.advance(1);
      const { production, wanted } = going.state;
      for (let k = 0; k < wanted.length; k++) least = Math.min(least, production[k]! / wanted[k]!);
    }
    expect(least).toBe(0.5);
  });

  it('never leave a stock below nothing', () => {
    const model = shockModel(table, { ...quick, essential: degrees(() => 0.3) });
    const going = beginShock(model, [cut]);
    for (let more = true; more; ) {
      more = going.advance(1);
      for (const stock of model.arrays.stock) expect(stock).toBeGreaterThanOrEqual(0);
    }
  });

  it('must name every sector once, by numbers between 0 and 1', () => {
    const good = essential(() => true);
    expect(() => run({ ...good, table: good.table.subarray(1) })).toThrow('a table of 3 × 3');
    expect(() => run({ ...good, table: good.table.map(() => 2) })).toThrow('between 0 and 1');
    expect(() => run({ sectors: ['s0', 's1'], table: new Float64Array(4) })).toThrow('none for “s2”');
  });
});
