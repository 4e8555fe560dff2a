import { UserError } from '../errors/index.ts';

type Name = { readonly zh: string; readonly en: string };

/** A part of a JSON document that knows where it stands, so that a fault can be told by its place. */
export class JsonPart {
  readonly #value: unknown;
  readonly #path: string;
  readonly #file: string;

  constructor(value: unknown, file: string, path = '') {
    this.#value = value;
    this.#file = file;
    this.#path = path;
  }

  get absent(): boolean {
    return this.#value === undefined || this.#value === null;
  }

  get(name: string): JsonPart {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.fault({ zh: '对象', en: 'an object' });
    const path = this.#path === '' ? name : `${this.#path}.${name}`;
    return new JsonPart((value as Record<string, unknown>)[name], this.#file, path);
  }

  /** Every name of the object. @throws UserError where one is not among those known */
  names(known?: readonly string[]): string[] {
    if (this.absent) return [];
    if (typeof this.#value !== 'object' || Array.isArray(this.#value))
      throw this.fault({ zh: '对象', en: 'an object' });
    const names = Object.keys(this.#value as object);
    const strange = known && names.find((name) => !known.includes(name));
    if (strange !== undefined)
      throw this.get(strange).fault({ zh: `${known!.join('、')} 之一`, en: `one of ${known!.join(', ')}` });
    return names;
  }

  list(): JsonPart[] {
    if (this.absent) return [];
    if (!Array.isArray(this.#value)) throw this.fault({ zh: '列表', en: 'a list' });
    return this.#value.map((value, at) => new JsonPart(value, this.#file, `${this.#path}[${at}]`));
  }

  text(): string {
    if (typeof this.#value !== 'string' || this.#value === '') throw this.fault({ zh: '文字', en: 'text' });
    return this.#value;
  }

  /** A number from `least`; `fallback` where nothing stands. @throws UserError */
  number(fallback?: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number {
    if (this.absent && fallback !== undefined) return fallback;
    const value = this.#value;
    if (typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most) return value;
    throw this.fault({
      zh: `数字${limits('不小于', least)}${limits('不大于', most)}`,
      en: `a number${limits('from', least)}${limits('to', most)}`,
    });
  }

  is(kind: 'number'): boolean {
    return typeof this.#value === kind;
  }

  choice<T extends string>(choices: readonly T[], fallback: T): T {
    if (this.absent) return fallback;
    const found = choices.find((choice) => choice === this.#value);
    if (found === undefined) throw this.fault({ zh: `${choices.join('、')} 之一`, en: `one of ${choices.join(', ')}` });
    return found;
  }

  /** The place of a code in a list. @throws UserError where it is not there */
  among(codes: ReadonlyMap<string, number>): number {
    const at = codes.get(this.text());
    if (at !== undefined) return at;
    const some = [...codes.keys()].slice(0, 8).join(', ');
    throw this.fault({ zh: `前面列出的代码之一（${some} …）`, en: `a code listed above (${some} …)` });
  }

  fault(expected: Name): UserError {
    const found = JSON.stringify(this.#value)?.slice(0, 60) ?? '—';
    return new UserError(
      'instance-field',
      { zh: `“${this.#path}”的值不能使用。`, en: `The value of “${this.#path}” cannot be used.` },
      { place: { file: this.#file, field: this.#path }, found, expected },
    );
  }
}

function limits(word: string, value: number): string {
  return Number.isFinite(value) ? ` ${word} ${value}` : '';
}
