import type { Citation } from '../text/index.ts';

export type Comparator = 'exact' | 'about' | 'at_least' | 'at_most' | 'over' | 'nearly' | 'range';

export type Measure = 'level' | 'growth_rate' | 'annual_growth' | 'share' | 'change' | 'count' | 'multiple' | 'gap';

export type FactKind = 'target' | 'achieved';

/** What a document says in figures: one indicator, one value (or range), when, where, and whether it is wanted or was reached. */
export interface Fact {
  /** Where the sentence stands: the stretch of the passage from the indicator (or the number, where it is inherited) to behind the quantity. */
  readonly citation: Citation;
  /** The whole sentence, as the passage has it. */
  readonly sentence: string;
  /** Name of the place: of the document unless the sentence names one within. */
  readonly region?: string;
  /** Code of that place in GB/T 2260, where it has one. */
  readonly regionCode?: string;
  readonly indicator: string;
  readonly comparator: Comparator;
  /** As written; a fall is negative. The first of the two where the comparator is `range`. */
  readonly value: number;
  /** The second of the two where the comparator is `range`. */
  readonly valueMax?: number;
  /** As written: 亿元, 万辆, %, 个百分点; `倍` for 番 (doubling is 2). */
  readonly unit: string;
  readonly measure: Measure;
  /** The year, or the first year of a period. Missing where neither sentence nor document says. */
  readonly year?: number;
  /** The last year of a period (`2015`) or the quarter (`2024Q3`). */
  readonly periodEnd?: string;
  readonly kind: FactKind;
  /** From 0 to 1: how sure the grammar is of the whole row; see README. */
  readonly confidence: number;
  /** The value in `unitSi`. */
  readonly valueSi?: number;
  readonly valueMaxSi?: number;
  /** CNY, kg, m, m², W, J, persons, 1 …; missing where the unit is a classifier of counted things without conversion. */
  readonly unitSi?: string;
}
