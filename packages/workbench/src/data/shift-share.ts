import { useMemo } from 'react';
import type { Row } from './table.ts';
import { numberIn, type TableState, textIn, useTable } from './use-table.ts';

/** The change of one cell and its parts, as `advantage shift-share` gives them. */
export interface ShiftShareCell {
  readonly region: string;
  readonly industry: string;
  readonly start: number | null;
  readonly change: number | null;
  readonly national: number | null;
  readonly mix: number | null;
  readonly regional: number | null;
}

export interface ShiftShareInput {
  readonly dataset: string;
  readonly measure: string;
  readonly from: number;
  readonly to: number;
  readonly region?: string;
  readonly industry?: string;
}

/** Where the change between two years came from, by cell; waits while there are not two years. */
export function useShiftShare(input: ShiftShareInput): TableState & { cells: readonly ShiftShareCell[] | undefined } {
  const state = useTable('advantage.shift-share', { ...input, by: 'cell' }, { enabled: input.from < input.to });
  const cells = useMemo(() => state.rows?.map(cellOf), [state.rows]);
  return { ...state, cells };
}

function cellOf(row: Row): ShiftShareCell {
  return {
    region: textIn(row, 'region'),
    industry: textIn(row, 'industry'),
    start: numberIn(row, 'start'),
    change: numberIn(row, 'change'),
    national: numberIn(row, 'national_effect'),
    mix: numberIn(row, 'industry_mix_effect'),
    regional: numberIn(row, 'regional_effect'),
  };
}

/** The sum of one part over cells; cells without it are left out. */
export function sumOf(cells: readonly ShiftShareCell[], part: 'start' | 'change' | 'national' | 'mix' | 'regional') {
  return cells.reduce((sum, cell) => sum + (cell[part] ?? 0), 0);
}
