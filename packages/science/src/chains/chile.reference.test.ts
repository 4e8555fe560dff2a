import { describe, expect, it } from 'vitest';
import { haveReference, largestRelative, referenceRows } from '../../test/chains-reference.ts';
import {
  accountCoefficients,
  type InputOutputTable,
  inputCoefficients,
  leontiefSystem,
  linkages,
  multipliers,
} from './index.ts';

const read = (name: string) =>
  referenceRows(`literature/leontief_chile_${name}.csv`).map(([label, ...cells]) => ({
    label: label!.replaceAll('"', ''),
    cells: cells.map(Number),
  }));

// By numpy from the same table: column sums of L, row sums of Ghosh's inverse, employment by L.
// biome-ignore format: a list of figures
const backward = [1.890083569678668, 1.565594156980102, 1.884155607998145, 1.872177145890156, 1.861470080597124, 1.750309681409853, 1.64466234263339, 1.434695491695971, 1.371444123762267, 1.441042176419801, 1.395461535056575, 1.356191151696159];
// biome-ignore format: a list of figures
const forward = [2.285226295182116, 1.202579841649587, 1.719850300404369, 2.445749988969212, 1.36555463037645, 1.538458461648098, 1.886798654346062, 1.923178119847047, 1.478979654785523, 2.369016952784644, 1.084874972394383, 1.079738562462045];
// biome-ignore format: a list of figures
const employment = [94.29269125584703, 21.44798125986433, 46.15303325835536, 22.2516498249123, 55.31538107220957, 78.30136230511954, 41.29004540767009, 24.86838596793721, 14.54869891942517, 29.05316844876526, 90.78058594774832, 53.85913023537842];

/** Chile, twelve sectors, with persons employed: example data of the R package leontief. */
function chile(): { table: InputOutputTable; people: number[]; perOutput: number[] } {
  const flows = read('transaction_matrix');
  const uses = read('wage_demand_matrix');
  const jobs = read('employment_matrix');
  const n = flows.length;
  const output = Float64Array.from(uses, ({ cells }) => cells[cells.length - 1]!);
  const intermediate = Float64Array.from(flows.flatMap(({ cells }) => cells));
  const added = output.map((value, j) => flows.reduce((rest, { cells }) => rest - cells[j]!, value));
  const table: InputOutputTable = {
    kind: 'non-competitive',
    unit: 'CLP',
    year: 2013,
    estimate: false,
    nodes: flows.map(({ label }) => ({ region: 'CL', sector: label })),
    intermediate,
    finalUses: ['household', 'non-profit', 'government', 'investment', 'stocks', 'exports'].map((category) => ({
      region: 'CL',
      category,
    })),
    finalDemand: Float64Array.from(uses.flatMap(({ cells }) => cells.slice(2, 8))),
    valueAddedCategories: ['value added'],
    valueAdded: added,
    output,
    exports: new Float64Array(n),
    imports: new Float64Array(n),
    error: new Float64Array(n),
    satellites: [],
  };
  return { table, people: jobs.map(({ cells }) => cells[0]!), perOutput: jobs.map(({ cells }) => cells[1]!) };
}

describe.skipIf(!haveReference)('Chile', () => {
  it('has the coefficients, linkages and employment multipliers of others', () => {
    const { table, people, perOutput } = chile();
    const jobs = accountCoefficients(Float64Array.from(people), table.output);
    expect(largestRelative(jobs, perOutput)).toBeLessThan(1e-9);
    const system = leontiefSystem(inputCoefficients(table));
    const found = linkages(system, table.output);
    expect(largestRelative(found.backward, backward)).toBeLessThan(1e-9);
    expect(largestRelative(found.forward, forward)).toBeLessThan(1e-9);
    const multiplier = multipliers(system, jobs).accounts;
    expect(largestRelative(multiplier, employment)).toBeLessThan(1e-9);
  });

  it('employs for its final demand whom it employs', () => {
    const { table, people } = chile();
    const system = leontiefSystem(inputCoefficients(table));
    const { accounts } = multipliers(system, accountCoefficients(Float64Array.from(people), table.output));
    let employed = 0;
    for (let at = 0; at < table.finalDemand.length; at++) {
      employed += accounts[Math.floor(at / table.finalUses.length)]! * table.finalDemand[at]!;
    }
    const all = people.reduce((sum, value) => sum + value, 0);
    expect(Math.abs(employed / all - 1)).toBeLessThan(1e-12);
  });
});
