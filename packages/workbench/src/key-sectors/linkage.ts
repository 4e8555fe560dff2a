import { numberIn, type Row, textIn } from '../data/index.ts';

export const classes = ['key', 'backward', 'forward', 'weak'] as const;
export type LinkageClass = (typeof classes)[number];

/** A sector's linkages as `chains linkages` gives them. */
export interface Linkage {
  readonly region: string;
  readonly sector: string;
  readonly backward: number | null;
  readonly forward: number | null;
  readonly backwardIndex: number | null;
  readonly forwardIndex: number | null;
  readonly linkageClass: LinkageClass;
}

export function linkageOf(row: Row): Linkage {
  return {
    region: textIn(row, 'region'),
    sector: textIn(row, 'sector'),
    backward: numberIn(row, 'backward'),
    forward: numberIn(row, 'forward'),
    backwardIndex: numberIn(row, 'backward_index'),
    forwardIndex: numberIn(row, 'forward_index'),
    linkageClass: classes.find((one) => one === row['key']) ?? 'weak',
  };
}

export function keyOf({ region, sector }: Pick<Linkage, 'region' | 'sector'>): string {
  return `${region}\n${sector}`;
}

export function countOf(linkages: readonly Linkage[], wanted: LinkageClass): number {
  return linkages.filter(({ linkageClass }) => linkageClass === wanted).length;
}

/** Key sectors, the strongest first: by the smaller of both indices, which one huge index cannot lift. */
export function strongest(linkages: readonly Linkage[]): Linkage[] {
  const strength = ({ backwardIndex, forwardIndex }: Linkage) => Math.min(backwardIndex ?? 0, forwardIndex ?? 0);
  return linkages
    .filter(({ linkageClass }) => linkageClass === 'key')
    .sort((a, b) => strength(b) - strength(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** How many are in another class under the other convention. */
export function changedClass(linkages: readonly Linkage[], others: ReadonlyMap<string, Linkage>): number {
  return linkages.filter((one) => {
    const other = others.get(keyOf(one));
    return other !== undefined && other.linkageClass !== one.linkageClass;
  }).length;
}
