import { UserError } from '../errors/index.ts';

/** The numbers of a text, one after the other, with the row each stands in. */
export class NumberStream {
  readonly #values: number[] = [];
  readonly #rows: number[] = [];
  readonly #file: string;
  #at = 0;

  /** @throws UserError where something is no number. `words` may stand for numbers and read as NaN. */
  constructor(text: string, file: string, words: readonly string[] = []) {
    this.#file = file;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      for (const token of line.split(/[\s,;]+/)) {
        if (token === '') continue;
        const value = words.includes(token) ? Number.NaN : Number(token);
        if (Number.isNaN(value) && !words.includes(token)) throw this.#unusable(index + 1, token);
        this.#values.push(value);
        this.#rows.push(index + 1);
      }
    }
  }

  get left(): number {
    return this.#values.length - this.#at;
  }

  /** The next number. @throws UserError where the text ends too early */
  next(what: { readonly zh: string; readonly en: string }): number {
    const value = this.#values[this.#at];
    if (value === undefined) {
      throw new UserError(
        'instance-too-short',
        { zh: '文件到这里就结束了，还缺数字。', en: 'The file ends before all its numbers are there.' },
        { place: { file: this.#file, row: this.#rows.at(-1) ?? 1 }, expected: what, found: `${this.#at}` },
      );
    }
    this.#at++;
    return value;
  }

  /** A count: whole, from `least` to a million. */
  count(what: { readonly zh: string; readonly en: string }, least = 1): number {
    const row = this.#rows[this.#at] ?? 1;
    const value = this.next(what);
    if (Number.isInteger(value) && value >= least && value <= 1_000_000) return value;
    throw this.#unusable(row, String(value), what);
  }

  /** A number from 0. */
  amount(what: { readonly zh: string; readonly en: string }): number {
    const row = this.#rows[this.#at] ?? 1;
    const value = this.next(what);
    if (value >= 0 && Number.isFinite(value)) return value;
    throw this.#unusable(row, String(value), what);
  }

  /** @throws UserError where numbers are left over */
  end(): void {
    if (this.left === 0) return;
    throw new UserError(
      'instance-too-long',
      { zh: '文件里的数字比规模所说的多。', en: 'The file holds more numbers than its sizes say.' },
      {
        place: { file: this.#file, row: this.#rows[this.#at]! },
        found: `${this.left}`,
        advice: { zh: '请检查格式选择是否正确。', en: 'Check that the format named is the file’s.' },
      },
    );
  }

  #unusable(row: number, found: string, expected = { zh: '数字', en: 'a number' }): UserError {
    return new UserError(
      'instance-number',
      { zh: '这里的值不能使用。', en: 'The value here cannot be used.' },
      { place: { file: this.#file, row }, found, expected },
    );
  }
}
