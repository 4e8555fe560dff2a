import type { TableNode } from '@yanzhen/science/chains';

/** A node's labels as a file has them: one text `region_sector`, or two texts. */
export type LabelTexts = readonly string[];

/** How nodes are written in a file: where one text divides into region and sector. */
export interface NodeStyle {
  readonly split: 'first' | 'last' | 'none';
  /** The region of nodes whose labels name none. */
  readonly region: string;
}

const separator = '\u0001';

/** A node as one text, to compare nodes by. */
export function nodeKey({ region, sector }: TableNode): string {
  return `${region}${separator}${sector}`;
}

/**
 * How labels of one text divide: at the underscore that makes every region have every sector; at
 * the first one where neither does; not at all where a label has none.
 */
export function nodeStyle(labels: readonly LabelTexts[], region: string): NodeStyle {
  if (labels.some(([label, second]) => second === undefined && !/._./u.test(label ?? '')))
    return { split: 'none', region };
  const isFull = (split: NodeStyle['split']) => {
    const nodes = labels.map((label) => nodeOf(label, { split, region }));
    const regions = new Set(nodes.map((node) => node.region)).size;
    const sectors = new Set(nodes.map((node) => node.sector)).size;
    return regions * sectors === labels.length;
  };
  return { split: !isFull('first') && isFull('last') ? 'last' : 'first', region };
}

/** Region and sector of a label. Three texts: the second is a code, the third its name. */
export function nodeOf(label: LabelTexts, { split, region }: NodeStyle): TableNode {
  if (label.length > 1) return { region: label[0]!, sector: label[1]! };
  const text = label[0] ?? '';
  const at = split === 'first' ? text.indexOf('_') : split === 'last' ? text.lastIndexOf('_') : -1;
  return at < 0 ? { region, sector: text } : { region: text.slice(0, at), sector: text.slice(at + 1) };
}
