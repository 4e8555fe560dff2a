/** A sentence or label in both of the product's languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Something a reader of the result must know; `code` is stable, the text is for people. */
export interface Note {
  readonly code: string;
  readonly level: 'information' | 'caution' | 'refusal';
  readonly text: Text;
}

/** A dataset a result was computed from, by content: the same hash is the same data. */
export interface InputReference {
  readonly dataset: string;
  readonly version: number;
  readonly hash: string;
  readonly title: Text;
  readonly source: string;
}

/** What a result says about itself, so that it can be cited, questioned and made again. */
export interface Evidence {
  readonly operation: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: readonly InputReference[];
  /** The named conventions in force, e.g. `{ proximity: 'harvard', absent: 'zero' }`. */
  readonly conventions: Readonly<Record<string, string>>;
  /** True when any figure rests on estimated rather than observed data. */
  readonly estimate: boolean;
  readonly notes: readonly Note[];
}
