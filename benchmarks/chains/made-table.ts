import type { InputOutputTable } from '@yanzhen/science/chains';
import { seededRandom } from '@yanzhen/science/random';

/** A closed multi-regional table: heavy-tailed flows, more of them at home, 55 % of output as inputs; three account rows. */
export function madeTable(regions: number, sectors: number): InputOutputTable {
  const random = seededRandom(20260101);
  const n = regions * sectors;
  const intermediate = new Float64Array(n * n);
  const inputs = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const home = Math.floor(i / sectors) === Math.floor(j / sectors) ? 40 : 1;
      const flow = home * random() ** 6;
      intermediate[i * n + j] = flow;
      inputs[j]! += flow;
    }
  }
  const output = inputs.map((sum) => sum / 0.55);
  for (let i = 0; i < n; i++) {
    let used = 0;
    for (let j = 0; j < n; j++) used += intermediate[i * n + j]!;
    // Final demand is positive everywhere, so rows that deliver much also make much.
    output[i] = Math.max(output[i]!, 1.2 * used);
  }
  const finalDemand = new Float64Array(n * regions);
  for (let i = 0; i < n; i++) {
    let rest = output[i]!;
    for (let j = 0; j < n; j++) rest -= intermediate[i * n + j]!;
    for (let r = 0; r < regions; r++) finalDemand[i * regions + r] = rest / regions;
  }
  const zeros = () => new Float64Array(n);
  const label = (prefix: string, k: number) => `${prefix}${k + 1}`;
  return {
    kind: 'multi-regional',
    unit: '',
    year: 2020,
    estimate: false,
    nodes: Array.from({ length: n }, (_, i) => ({
      region: label('R', Math.floor(i / sectors)),
      sector: label('S', i % sectors),
    })),
    intermediate,
    finalUses: Array.from({ length: regions }, (_, r) => ({ region: label('R', r), category: 'final' })),
    finalDemand,
    valueAddedCategories: [],
    valueAdded: new Float64Array(0),
    output,
    exports: zeros(),
    imports: zeros(),
    error: zeros(),
    satellites: [
      {
        account: 'made',
        unit: '',
        stressors: ['one', 'two', 'three'],
        values: Float64Array.from({ length: 3 * n }, (_, at) => output[at % n]! * random()),
      },
    ],
  };
}
