import { type Matrix, matrix } from '@yanzhen/science/labelled';

/**
 * The matrix with some industries added up into the first column, under the first one's label. The others follow in
 * their order. A region that lacks any member's figure lacks the group's: a part is not a total.
 */
export function asOneIndustry({ rows, columns, values }: Matrix, members: readonly number[]): Matrix {
  const rest = columns.map((_, j) => j).filter((j) => !members.includes(j));
  const out = matrix(rows, [columns[members[0]!]!, ...rest.map((j) => columns[j]!)]);
  const width = out.columns.length;
  for (let r = 0; r < rows.length; r++) {
    const base = r * columns.length;
    out.values[r * width] = members.reduce((sum, j) => sum + values[base + j]!, 0);
    rest.forEach((j, k) => {
      out.values[r * width + k + 1] = values[base + j]!;
    });
  }
  return out;
}
