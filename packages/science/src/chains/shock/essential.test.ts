import { describe, expect, it } from 'vitest';
import { defaultParameters, type EssentialInputs, type ShockEvent, shockModel, simulateShock } from './index.ts';
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
const essential = (isEssential: (input: string, user: string) => boolean): EssentialInputs => ({
  sectors,
  table: Uint8Array.from({ length: 9 }, (_, at) =>
    isEssential(sectors[Math.floor(at / 3)]!, sectors[at % 3]!) ? 1 : 0,
  ),
});
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

  it('must name every sector once, by 0 or 1', () => {
    const good = essential(() => true);
    expect(() => run({ ...good, table: good.table.subarray(1) })).toThrow('a table of 3 × 3');
    expect(() => run({ ...good, table: good.table.map(() => 2) })).toThrow('0 or 1');
    expect(() => run({ sectors: ['s0', 's1'], table: new Uint8Array(4) })).toThrow('none for “s2”');
  });
});
