/** A stretch of text on one baseline, in points from the top left corner. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
}

/** Fragments whose baselines agree, raised figures included, from top to bottom. */
export function baselines(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    const head = row?.reduce((most, other) => (other.size > most.size ? other : most));
    if (row && head && Math.abs(fragment.y - head.y) <= 0.42 * Math.max(fragment.size, head.size)) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows;
}
