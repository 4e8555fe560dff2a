// How near estimated multi-regional tables come to a known one: the international blocks of the World Input–Output Table
// of 2011 are blanked out and estimated from margins. Usage: node benchmarks/mrio/accuracy.ts [FOLDER with Z_… and FD_…]
import { existsSync } from 'node:fs';
import { readTable } from '../../packages/evidence/src/tables/index.ts';
import {
  accuracy,
  affinitiesFrom,
  collapseToRegions,
  estimateMultiRegional,
  type FlowModel,
  fitDistanceDecay,
  multiplierErrors,
} from '../../packages/science/src/chains/estimate/index.ts';
import type { InputOutputTable } from '../../packages/science/src/chains/index.ts';
import { inputCoefficients, leontiefSystem, multipliers } from '../../packages/science/src/chains/index.ts';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { countryDistances } from './countries.ts';

const folder = process.argv[2] ?? sharedFolder('data', 'wiod');
if (!existsSync(folder)) {
  console.log('No World Input–Output Tables here: name their folder.');
  process.exit(0);
}

const known = (await readTable(folder, { year: 2011 })).table;
const earlier = (await readTable(folder, { year: 1995 })).table;
const countries = [...new Set(known.nodes.map(({ region }) => region))];
const size = countries.length;
const products = known.nodes.length / size;
const uses = known.finalUses.length / size;
const distances = countryDistances(countries);
const earlierFlows = flowsBetween(earlier);
const fitted = earlierFlows.map((flows) => fitDistanceDecay(flows, distances));
const usable = fitted.filter(Number.isFinite);
const decay = fitted.map((value) =>
  Number.isFinite(value) ? value : usable.reduce((sum, one) => sum + one, 0) / usable.length,
);

const models: readonly (readonly [string, FlowModel])[] = [
  ['Chenery–Moses (one pool) + RAS', { kind: 'chenery-moses' }],
  ['gravity, decay 1 + RAS', { kind: 'gravity', distances, decay: 1 }],
  ['gravity, decay fitted by product on 1995 + RAS', { kind: 'gravity', distances, decay }],
  [
    'flows of 1995 and gravity in equal parts + RAS',
    { kind: 'prior', affinities: affinitiesFrom(earlierFlows, distances, decay) },
  ],
];

const regional = collapseToRegions(known);
const truth = outputMultipliers(known);
const trueFlows = flowsBetween(known);
console.log(
  '| method | STPE of Z | WAPE of Z | STPE of final use | STPE of flows by product | multipliers: mean error | largest | correlation |',
);
console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
for (const [name, model] of models) {
  const { table, flows } = estimateMultiRegional(regional, { model });
  const z = accuracy(table.intermediate, known.intermediate, isInternational(known.nodes.length, products));
  const y = accuracy(table.finalDemand, known.finalDemand, isInternational(known.finalUses.length, uses));
  const t = accuracy(joined(flows), joined(trueFlows), (at) => Math.floor(at / size) % size !== at % size);
  const m = multiplierErrors(outputMultipliers(table), truth, known.output);
  const cells = [z.stpe, z.wape, y.stpe, t.stpe].map((value) => value.toFixed(1));
  const last = [`${m.mape.toFixed(2)} %`, `${m.largest.toFixed(1)} %`, m.correlation.toFixed(4)];
  console.log(`| ${name} | ${[...cells, ...last].join(' | ')} |`);
}

function isInternational(width: number, group: number): (at: number) => boolean {
  return (at) => Math.floor(Math.floor(at / width) / products) !== Math.floor((at % width) / group);
}

function joined(flows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(flows.flatMap((block) => [...block]));
}

function flowsBetween(table: InputOutputTable): Float64Array[] {
  const n = table.nodes.length;
  const k = table.finalUses.length;
  return Array.from({ length: products }, (_, i) => {
    const flows = new Float64Array(size * size);
    for (let r = 0; r < size; r++) {
      const row = r * products + i;
      for (let j = 0; j < n; j++) flows[r * size + Math.floor(j / products)]! += table.intermediate[row * n + j]!;
      for (let j = 0; j < k; j++) flows[r * size + Math.floor(j / uses)]! += table.finalDemand[row * k + j]!;
    }
    return flows;
  });
}

function outputMultipliers(table: InputOutputTable): Float64Array {
  // Nodes with negative output are rounding of the source: their columns are left out in both.
  const output = known.output.map((x) => Math.max(0, x));
  return multipliers(leontiefSystem(inputCoefficients({ ...table, output })), new Float64Array(0)).output;
}
