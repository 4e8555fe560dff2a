import { seededRandom } from '../../random/index.ts';
import type { InputOutputTable } from '../table.ts';

/** A made table that balances: random flows, output = uses, value added = what is left. */
export function madeTable(regions: number, sectors: number, seed: number, fill = 0.7): InputOutputTable {
  const random = seededRandom(seed);
  const n = regions * sectors;
  const nodes = Array.from({ length: n }, (_, i) => ({
    region: `r${Math.floor(i / sectors)}`,
    sector: `s${i % sectors}`,
  }));
  const finalUses = Array.from({ length: regions }, (_, r) => ({ region: `r${r}`, category: 'use' }));
  const intermediate = new Float64Array(n * n);
  const finalDemand = new Float64Array(n * regions);
  const output = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const near = nodes[i]!.region === nodes[j]!.region ? 10 : 1;
      if (random() < fill) intermediate[i * n + j] = near * random();
      output[i]! += intermediate[i * n + j]!;
    }
    for (let r = 0; r < regions; r++) {
      finalDemand[i * regions + r] = (nodes[i]!.region === `r${r}` ? 10 : 1) * sectors * (0.5 + random());
      output[i]! += finalDemand[i * regions + r]!;
    }
  }
  const valueAdded = Float64Array.from(output);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) valueAdded[j]! -= intermediate[i * n + j]!;
  const zeros = () => new Float64Array(n);
  return {
    kind: 'multi-regional',
    unit: '亿元',
    year: 2020,
    estimate: false,
    nodes,
    intermediate,
    finalUses,
    finalDemand,
    valueAddedCategories: ['value added'],
    valueAdded,
    output,
    exports: zeros(),
    imports: zeros(),
    error: zeros(),
    satellites: [],
  };
}

/** The table with its nodes in another order: `places[i]` is the old place of new node i. */
export function reordered(table: InputOutputTable, places: readonly number[]): InputOutputTable {
  const n = table.nodes.length;
  const f = table.finalUses.length;
  const pick = (values: Float64Array) => Float64Array.from(places, (i) => values[i]!);
  return {
    ...table,
    nodes: places.map((i) => table.nodes[i]!),
    intermediate: Float64Array.from({ length: n * n }, (_, at) => {
      const i = places[Math.floor(at / n)]!;
      return table.intermediate[i * n + places[at % n]!]!;
    }),
    finalDemand: Float64Array.from({ length: n * f }, (_, at) => {
      return table.finalDemand[places[Math.floor(at / f)]! * f + (at % f)]!;
    }),
    valueAdded: pick(table.valueAdded),
    output: pick(table.output),
    exports: pick(table.exports),
    imports: pick(table.imports),
    error: pick(table.error),
  };
}
