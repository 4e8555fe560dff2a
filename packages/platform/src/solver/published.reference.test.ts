import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCapacitatedMedian, readMedianGraph, readOrLibrary, readSingleSource } from '@yanzhen/evidence/layouts';
import { assignmentsOf, checkAssignments, facilityModel } from '@yanzhen/science/layout/facilities';
import { smallestConflict, solveOnce } from '@yanzhen/science/layout/linear';
import { describe, expect, it } from 'vitest';
import { highsSolver } from './index.ts';

/** Published problems, no part of the project: YANZHEN_REFERENCE or a sibling folder. */
const folder = join(
  process.env.YANZHEN_REFERENCE ?? fileURLToPath(new URL('../../../../../shared/reference', import.meta.url)),
  'layout',
);

const published = [
  ['cfl_cap41.txt', readOrLibrary, 1040444.375],
  ['cfl_cap71.txt', readOrLibrary, 932615.75],
  ['cfl_cap74.txt', readOrLibrary, 1034976.975],
  ['cfl_cap101.txt', readOrLibrary, 796648.4375],
  ['cfl_cap131.txt', readOrLibrary, 793439.5625],
  ['sscflp_Lib_2/p1.txt', readSingleSource, 8848],
  ['sscflp_Lib_2/p2.txt', readSingleSource, 7913],
  ['sscflp_Lib_2/p7.txt', readSingleSource, 9488],
  ['pmedcap01.txt', readCapacitatedMedian, 713],
  ['pmedcap02.txt', readCapacitatedMedian, 740],
  ['pmedcap05.txt', readCapacitatedMedian, 664],
  ['pmed1.txt', readMedianGraph, 5819],
  ['pmed10.txt', readMedianGraph, 1255],
] as const;

describe.skipIf(!existsSync(folder))(
  'published optima (OR-Library; Holmberg et al. 1999; Osman & Christofides 1994)',
  () => {
    it.each(published)(
      '%s',
      async (file, read, optimum) => {
        const instance = read(readFileSync(join(folder, file), 'utf8'), file);
        const solved = solveOnce(await highsSolver(), facilityModel(instance).model, { seconds: 120, gap: 1e-9 });
        expect(solved.status).toBe('optimal');
        expect(Math.abs(solved.objective - optimum) / optimum).toBeLessThan(1e-6);
        expect(Math.abs(solved.bound - optimum) / optimum).toBeLessThan(1e-6);
        const { violations, objective } = checkAssignments(instance, assignmentsOf(instance, solved.values));
        expect(violations).toEqual([]);
        expect(Math.abs(objective - optimum) / optimum).toBeLessThan(1e-6);
      },
      180_000,
    );
  },
);

it('names a smallest set of demands and capacities that clash, each of which is needed', async () => {
  const solver = await highsSolver();
  const text = '3 2\n5 1\n4 1\n0 1\n10 1 1 1\n3 1 1 1\n';
  const { model, groups } = facilityModel(readOrLibrary(text, 'made up'));
  const rows = groups.map((group) => group.rows);
  const found = smallestConflict(solver, model, rows, 20)!;
  expect(found.smallest).toBe(true);
  for (const left of found.groups) {
    const others = found.groups.filter((group) => group !== left).flatMap((group) => rows[group]!);
    const structure = rows.flat();
    const upper = model.rowUpper.slice();
    const lower = model.rowLower.slice();
    for (const row of structure) {
      if (others.includes(row)) continue;
      upper[row] = Number.POSITIVE_INFINITY;
      lower[row] = Number.NEGATIVE_INFINITY;
    }
    expect(solveOnce(solver, { ...model, rowLower: lower, rowUpper: upper }, { seconds: 20 }).status).toBe('optimal');
  }
});
