import { restrictModel, type Solver, solveModel } from '../linear/index.ts';
import { type LayoutModel, regionOfColumn } from '../regional/index.ts';

/**
 * What a region plans by itself under the γ-convention: its own capacity, projects and means for its own market. A point of the
 * whole model with everyone else at zero; undefined where its rules cannot be met so.
 * @param layout a model without collective rules
 */
export function standAlonePoint(
  solver: Solver,
  layout: LayoutModel,
  region: number,
  limits: { readonly seconds: number; readonly gap: number },
): Float64Array | undefined {
  const isOwn = (column: number) => {
    const what = layout.columns[column]!;
    return regionOfColumn(layout, column) === region && !(what.kind === 'flow' && what.to !== region);
  };
  const part = restrictModel(layout.model, { columns: isOwn });
  const { values } = solveModel(solver, part.model, limits);
  if (values.length === 0) return undefined;
  const point = new Float64Array(layout.model.columns);
  for (const [at, column] of part.columns.entries()) point[column] = values[at]!;
  return point;
}
