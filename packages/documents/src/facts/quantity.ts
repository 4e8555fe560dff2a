/** What stands behind a quantity and bounds it: 以上, 左右, 以内. */
export type AfterWord = 'at_least' | 'about' | 'at_most';

/** A number with its unit, as a sentence writes it. Offsets are into the sentence. */
export interface Quantity {
  /** First character of the number (of the first number of a range). */
  readonly start: number;
  /** Behind the unit and behind 以上, 左右 …. */
  readonly end: number;
  readonly value: number;
  readonly valueMax?: number;
  readonly unit: string;
  /** Whether the unit counts things (家, 个, 项) and does not measure. */
  readonly counts: boolean;
  /** 多, 余 beside the number: more than it. */
  readonly more: boolean;
  readonly after?: AfterWord;
  /** `fold` for 翻番 and its kin, which are written with a verb; the rest are `number`. */
  readonly form: 'number' | 'fold';
}
