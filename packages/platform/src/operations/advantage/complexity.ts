import {
  type ComplexityIndex,
  complexityIndex,
  type Fitness,
  fitnessComplexity,
  type Presence,
  presenceOf,
  reflectionIndices,
  type Totals,
  totalsOf,
  validityGate,
} from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import type { Note } from '../evidence.ts';
import { type Cut, cut, type Figures, yearIn } from '../figures/index.ts';
import { gateNotes } from './gate-notes.ts';

/** One year's matrix with everything about presence and complexity that the tables need. */
export interface YearOfComplexity {
  readonly year: number;
  readonly x: Matrix;
  readonly totals: Totals;
  readonly presence: Presence;
  readonly index: ComplexityIndex;
  /** ECI and PCI by the method asked for. */
  readonly eci: Float64Array;
  readonly pci: Float64Array;
}

export interface ComplexityChoice {
  readonly year?: number | undefined;
  readonly every_year?: boolean;
  readonly threshold: number;
  readonly method?: 'eigenvector' | 'reflections';
}

/** The years asked for, cut and measured, with the notes a reader must see. */
export function complexityByYear(
  figures: Figures,
  choice: ComplexityChoice,
): { years: YearOfComplexity[]; notes: Note[] } {
  const years = choice.every_year ? figures.years : [yearIn(figures, choice.year)];
  const { matrices, notes }: Cut = cut(figures, years);
  const all = [...notes];
  const measured = matrices.map((x, k) => {
    const result = measure(x, years[k]!, choice);
    const checks = validityGate(x, result.presence, result.index, result.totals);
    all.push(...gateNotes(checks, result.index, years.length > 1 ? years[k] : undefined));
    return result;
  });
  return { years: measured, notes: all };
}

function measure(x: Matrix, year: number, { threshold, method }: ComplexityChoice): YearOfComplexity {
  const totals = totalsOf(x);
  const presence = presenceOf(x, { threshold }, totals);
  const index = complexityIndex(presence);
  const { eci, pci } = method === 'reflections' && index.refusal === undefined ? reflectionIndices(presence) : index;
  return { year, x, totals, presence, index, eci, pci };
}

/** Fitness and complexity of one year, with a note when the rankings did not come to rest. */
export function fitnessOf({ presence, year }: YearOfComplexity, notes: Note[]): Fitness {
  const result = fitnessComplexity(presence);
  if (!result.settled) {
    notes.push({
      code: 'fitness-not-settled',
      level: 'caution',
      text: {
        zh: `${year} 年：适应度的名次在 ${result.steps} 步后仍有变动，所给为最后一步的值。`,
        en: `${year}: fitness ranks still moved after ${result.steps} steps; the values are those of the last step.`,
      },
    });
  }
  return result;
}

/** The input with the year that was taken, unless every year was. */
export function parametersOf(input: ComplexityChoice, years: readonly YearOfComplexity[]): Record<string, unknown> {
  return input.every_year ? { ...input } : { ...input, year: years[0]!.year };
}

/** Column i of a matrix, as a copy. */
export function columnOf({ rows, columns, values }: Matrix, i: number): Float64Array {
  return Float64Array.from(rows, (_, r) => values[r * columns.length + i]!);
}

/** Values of all years one after another. */
export function joined(parts: readonly ArrayLike<number>[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
