import type { CasePart } from '../cases/index.ts';
import type { Name } from '../dataset/index.ts';

/** Where a figure of a contract comes from: another part of its case, a table’s cell, an assumption, another figure of it. */
export type OriginReference =
  | { readonly kind: 'part'; readonly part: CasePart; readonly path: string }
  | {
      readonly kind: 'cell';
      /** The table with its version. */
      readonly table: string;
      readonly region: string;
      readonly sector: string;
      readonly category: string;
      readonly value: number;
      readonly unit: string;
    }
  /** Its place in the contract’s assumptions, from 0. */
  | { readonly kind: 'assumption'; readonly at: number }
  | { readonly kind: 'figure'; readonly path: string };

/** How a figure was reckoned, and from what. */
export interface FigureOrigin {
  /** In the contract: `streams.0.amounts`. It covers what lies beneath it. */
  readonly path: string;
  readonly how: Name;
  readonly from: readonly OriginReference[];
  /** More it rests on than is listed. */
  readonly more?: number | undefined;
}

/** The origin of the figure at a path, or of what it lies in. */
export function originOf(origins: readonly FigureOrigin[], path: string): FigureOrigin | undefined {
  const covering = origins.filter((origin) => path === origin.path || path.startsWith(`${origin.path}.`));
  return covering.sort((a, b) => b.path.length - a.path.length)[0];
}
