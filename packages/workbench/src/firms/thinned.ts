/** All of the first hundred, then ever fewer: on a logarithmic axis of ranks the dots stand evenly. */
export function thinned<T extends { readonly rank: number }>(rows: readonly T[]): T[] {
  let last = 0;
  return rows.filter(({ rank }) => {
    if (rank > 100 && rank < last * 1.01) return false;
    last = rank;
    return true;
  });
}
