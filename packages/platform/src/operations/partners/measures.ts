import { UserError } from '@yanzhen/evidence/errors';
import { type Matrix, matrix } from '@yanzhen/science/labelled';
import type { OperationContext } from '../context.ts';
import { cut, openFigures } from '../figures/index.ts';
import type { TransferInput } from './propose-input.ts';

/** Codes under which measures usually come. */
const USUAL = {
  value_added: ['value_added', 'va'],
  jobs: ['jobs', 'employment', 'employees', 'persons', 'employed'],
  capital: ['capital', 'capital_stock', 'fixed_assets'],
  emissions: ['emissions', 'co2', 'carbon', 'ghg'],
  research: ['research', 'rd', 'r_and_d', 'rd_expenditure', 'patents'],
} as const;

export type Role = keyof typeof USUAL;

/** A measure that stands for something, cut to the rows and columns of the amounts. */
export interface RoleFigures {
  readonly code: string;
  readonly unit: string;
  readonly estimate: boolean;
  readonly matrix: Matrix;
}

/**
 * The measure for a role in one year: the one asked for, or one with a usual name; undefined where the dataset has none or
 * has no figures of it in that year.
 * @param isNeeded whether a measure asked for has to be there.
 * @throws UserError for a measure asked for that is not there.
 */
export async function measureFor(
  context: OperationContext,
  input: TransferInput,
  role: Role,
  asked: string | undefined,
  amounts: Matrix,
  year: number,
  isNeeded = true,
): Promise<RoleFigures | undefined> {
  const { info } = await context.datasets.load(input.dataset);
  if (!isNeeded && !info.measures.some((measure) => measure.code === asked)) return undefined;
  const code = asked ?? USUAL[role].find((usual) => info.measures.some((measure) => measure.code === usual));
  if (code === undefined) return undefined;
  const figures = await openFigures(context, { ...input, measure: code });
  if (!figures.years.includes(year)) {
    if (asked === undefined || !isNeeded) return undefined;
    throw new UserError(
      'unknown-year',
      { zh: `指标“${code}”没有 ${year} 年的数值。`, en: `The measure “${code}” has no figures for ${year}.` },
      { kind: 'absent', place: { field: role }, found: String(year) },
    );
  }
  const { unit, estimate } = figures.measure;
  return { code, unit, estimate, matrix: aligned(cut(figures, [year]).matrices[0]!, amounts) };
}

/** The matrix with the rows and columns of another; what it does not have is missing. */
function aligned(source: Matrix, like: Matrix): Matrix {
  const row = new Map(source.rows.map((label, at) => [label, at]));
  const column = new Map(source.columns.map((label, at) => [label, at]));
  const columns = like.columns.map((label) => column.get(label) ?? -1);
  const out = matrix(like.rows, like.columns);
  like.rows.forEach((label, r) => {
    const from = row.get(label);
    columns.forEach((c, j) => {
      out.values[r * columns.length + j] =
        from === undefined || c < 0 ? Number.NaN : source.values[from * source.columns.length + c]!;
    });
  });
  return out;
}
