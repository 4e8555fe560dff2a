import type { Name } from '../dataset/index.ts';

/** Where in what the user gave us the trouble is. Rows are 1-based, as a spreadsheet shows them. */
export interface ErrorPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** The input field of an operation. */
  readonly field?: string;
}

export interface UserErrorOptions {
  /**
   * `input`: what was given cannot be used as it is. `absent`: what was named does not exist.
   * `conflict`: it clashes with what is stored. `limit`: more than is accepted. `cancelled`: stopped on request.
   * `unauthenticated`: who asks must say who it is. `forbidden`: who asks may not. `often`: asked too often.
   */
  readonly kind?: 'input' | 'absent' | 'conflict' | 'limit' | 'cancelled' | 'unauthenticated' | 'forbidden' | 'often';
  readonly place?: ErrorPlace;
  readonly found?: string;
  readonly expected?: Name;
  /** What to do about it. */
  readonly advice?: Name;
  readonly cause?: unknown;
}

/**
 * A fault the user can understand and mend. Everything else that is thrown is a fault of ours.
 * `code` is stable, lower-case and hyphenated (`mixed-units`); `text` says what happened.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly text: Name;
  readonly kind: NonNullable<UserErrorOptions['kind']>;
  readonly place: ErrorPlace;
  readonly found: string | undefined;
  readonly expected: Name | undefined;
  readonly advice: Name | undefined;

  constructor(code: string, text: Name, options: UserErrorOptions = {}) {
    super(text.en, { cause: options.cause });
    this.code = code;
    this.text = text;
    this.kind = options.kind ?? 'input';
    this.place = options.place ?? {};
    this.found = options.found;
    this.expected = options.expected;
    this.advice = options.advice;
  }
}
