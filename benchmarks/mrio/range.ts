// How often the range of the resilience board holds the truth: the international flows of the World Input–Output Table of
// 2011 are estimated anew by the board's flow models, and its figures compared with those on the known flows.
// Usage: node benchmarks/mrio/range.ts [FOLDER with Z_… and FD_…]
import { existsSync } from 'node:fs';
import { readTable } from '../../packages/evidence/src/tables/index.ts';
import { type FlowModel, withFlowModel } from '../../packages/science/src/chains/estimate/index.ts';
import type { InputOutputTable } from '../../packages/science/src/chains/index.ts';
import {
  concentrations,
  type InputConcentration,
  mutualDependence,
} from '../../packages/science/src/chains/resilience/index.ts';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { countryDistances } from './countries.ts';

const folder = process.argv[2] ?? sharedFolder('data', 'wiod');
if (!existsSync(folder)) {
  console.log('No World Input–Output Tables here: name their folder.');
  process.exit(0);
}

const known = (await readTable(folder, { year: 2011 })).table;
const countries = [...new Set(known.nodes.map(({ region }) => region))];
const distances = countryDistances(countries);
const gravity = (decay: number): FlowModel => ({ kind: 'gravity', distances, decay });
const models = [gravity(1), { kind: 'chenery-moses' } as const, gravity(2)];
const tables = models.map((model) => withFlowModel(known, model));

/** Inputs of which little comes from outside say nothing about who delivers it. */
const leastOutside = 0.1;
const threshold = 0.001;

type Inputs = Map<string, InputConcentration>;
const inputsOf = (table: InputOutputTable): Inputs =>
  new Map(
    countries.flatMap((region) =>
      concentrations(table, region, threshold).map((one) => [`${region} ${one.sector}`, one]),
    ),
  );
const truth = inputsOf(known);
const estimates = tables.map(inputsOf);
const keys = [...truth].filter(([, one]) => one.outside >= leastOutside).map(([key]) => key);

const holds = (values: readonly number[], value: number) => {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  return Math.min(...values) - slack <= value && value <= Math.max(...values) + slack;
};
const over = (key: string, of: (one: InputConcentration) => number) => estimates.map((inputs) => of(inputs.get(key)!));
const share = (list: readonly boolean[]) => `${((100 * list.filter(Boolean).length) / list.length).toFixed(1)} %`;

const main = keys.map((key) => {
  const { outsideMain } = estimates[0]!.get(key)!;
  const of = (one: InputConcentration) => one.shares.get(outsideMain) ?? 0;
  return holds(over(key, of), of(truth.get(key)!));
});
const hhi = keys.map((key) =>
  holds(
    over(key, ({ outsideHhi }) => outsideHhi),
    truth.get(key)!.outsideHhi,
  ),
);
const named = keys.map((key) => estimates[0]!.get(key)!.outsideMain === truth.get(key)!.outsideMain);
const anyNamed = keys.map((key) => estimates.some((one) => one.get(key)!.outsideMain === truth.get(key)!.outsideMain));
const dependence = mutualDependence(known);
const guesses = tables.map(mutualDependence);
const pairs = Array.from(dependence.values.keys()).filter((at) => {
  return Math.floor(at / countries.length) !== at % countries.length && dependence.values[at]! >= 0.01;
});
const held = pairs.map((at) =>
  holds(
    guesses.map(({ values }) => values[at]!),
    dependence.values[at]!,
  ),
);

console.log('| figure | cases | truth within the range |');
console.log('|---|---:|---:|');
console.log(`| share of the main outside source | ${keys.length} | ${share(main)} |`);
console.log(`| HHI of outside sources | ${keys.length} | ${share(hhi)} |`);
console.log(`| dependence of one country on another, 1 % at least | ${pairs.length} | ${share(held)} |`);
console.log(
  `\nMain outside source named rightly by gravity: ${share(named)}; by one of the models: ${share(anyNamed)}.`,
);
