/** A place in a contract: `['terms', 0, 'periods', 1, 'shares', 'sender']`. */
export type Place = readonly (string | number)[];

type Holder = Readonly<Record<string | number, unknown>>;

export function valueAt(whole: unknown, place: Place): unknown {
  return place.reduce<unknown>((part, key) => (part as Holder | undefined)?.[key], whole);
}

/** The whole with another value at a place; `undefined` takes away what was there. What lies beside it stays the same object. */
export function withValue<T>(whole: T, place: Place, value: unknown): T {
  const [key, ...rest] = place;
  if (key === undefined) return value as T;
  const inner = (whole as Holder | undefined)?.[key];
  const next = rest.length === 0 ? value : withValue(inner ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  if (Array.isArray(whole)) {
    if (next === undefined) return whole.filter((_, k) => k !== key) as T;
    return Object.assign([...(whole as unknown[])], { [key]: next }) as T;
  }
  if (next !== undefined) return { ...whole, [key]: next };
  const { [key]: _, ...left } = (whole ?? {}) as Holder;
  return left as T;
}

/** A list with one of its members elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, k) => k !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

/** As faults and origins write a place. */
export const dotted = (place: Place): string => place.join('.');
