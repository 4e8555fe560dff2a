import type { EssentialInputs, ShockParameters } from './parameters.ts';

/** Refuses parameters outside their range, naming the one at fault. */
export function checkParameters(parameters: ShockParameters): void {
  const { overproduction } = parameters;
  need(
    Number.isInteger(parameters.steps) && parameters.steps >= 1,
    'steps',
    'a whole number of at least 1',
    parameters.steps,
  );
  need(parameters.stepsPerYear > 0, 'stepsPerYear', 'a positive number', parameters.stepsPerYear);
  need(parameters.psi > 0 && parameters.psi <= 1, 'psi', 'above 0 and at most 1', parameters.psi);
  need(overproduction.rest >= 1, 'overproduction.rest', 'at least 1', overproduction.rest);
  need(
    overproduction.most >= overproduction.rest,
    'overproduction.most',
    'at least overproduction.rest',
    overproduction.most,
  );
  need(overproduction.steps >= 1, 'overproduction.steps', 'at least 1', overproduction.steps);
  need(parameters.inputThreshold >= 0, 'inputThreshold', 'zero or more', parameters.inputThreshold);
  need(parameters.capitalRatio > 0, 'capitalRatio', 'a positive number', parameters.capitalRatio);
  need(parameters.tolerance > 0 && parameters.tolerance < 1, 'tolerance', 'between 0 and 1', parameters.tolerance);
  // A stock under one step's use would be overdrawn within the step.
  const least = 1 / pressure(parameters);
  for (const stock of valuesOf(parameters.inventory)) {
    need(stock >= least, 'inventory', `at least ${least} steps (1/ψ)`, stock);
  }
  for (const steps of valuesOf(parameters.restoration)) need(steps >= 1, 'restoration', 'at least 1 step', steps);
}

/** The share of its goal a stock must reach for production to be unhampered: ψ, or 1 in the base model. */
export function pressure({ model, psi }: ShockParameters): number {
  return model === 'base' ? 1 : psi;
}

/** One value for all sectors, or a value by sector's name; a sector without one is an error. */
export function perSector(
  values: number | Readonly<Record<string, number>>,
  sectors: readonly string[],
  name: string,
): number[] {
  if (typeof values === 'number') return sectors.map(() => values);
  const unknown = Object.keys(values).filter((sector) => !sectors.includes(sector));
  need(
    unknown.length === 0,
    name,
    `one of the table's sectors (${sectors.slice(0, 6).join(', ')}…)`,
    unknown.join(', '),
  );
  return sectors.map((sector) => {
    const value = values[sector];
    need(value !== undefined, name, 'a value for every sector', `none for “${sector}”`);
    return value!;
  });
}

/** How far an input sector can hold a user sector back, 0 to 1, by their numbers among `names`. @throws RangeError */
export function bindingInputs(
  essential: EssentialInputs | undefined,
  names: readonly string[],
): (input: number, user: number) => number {
  if (essential === undefined) return () => 1;
  const { sectors, table } = essential;
  const size = sectors.length;
  need(table.length === size ** 2, 'essential', `a table of ${size} × ${size}`, table.length);
  const odd = table.findIndex((entry) => !(entry >= 0 && entry <= 1));
  need(odd < 0, 'essential', 'between 0 and 1 everywhere', table[odd] ?? '');
  const place = names.map((name) => {
    const at = sectors.indexOf(name);
    need(at >= 0, 'essential', 'a row and a column for every sector', `none for “${name}”`);
    return at;
  });
  return (input, user) => table[place[input]! * size + place[user]!]!;
}

function valuesOf(values: number | Readonly<Record<string, number>>): number[] {
  return typeof values === 'number' ? [values] : Object.values(values);
}

function need(holds: boolean, name: string, expected: string, found: number | string): void {
  if (!holds) throw new RangeError(`${name} must be ${expected}, found ${found}.`);
}
