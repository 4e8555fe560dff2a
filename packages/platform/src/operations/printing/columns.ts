const padding = 8;

/**
 * Widths of a table's columns: what each wants, where there is room; otherwise narrow columns keep what they want and the
 * wide ones share the rest.
 * @param wanted by column, the width of each cell's text on one line
 */
export function columnWidths(wanted: readonly (readonly number[])[], width: number): number[] {
  const wishes = wanted.map((cells) => Math.max(24, ...cells) + padding);
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  if (total <= width) return wishes.map((wish) => (wish / total) * width);
  const widths = new Array<number>(wishes.length).fill(0);
  const order = wishes.map((_, column) => column).sort((a, b) => wishes[a]! - wishes[b]!);
  let left = width;
  for (const [place, column] of order.entries()) {
    const share = left / (order.length - place);
    const given = Math.min(wishes[column]!, share);
    widths[column] = given;
    left -= given;
  }
  return widths;
}
