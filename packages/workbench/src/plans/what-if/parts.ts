/** A part of a total, or a factor of a product, as a reader assumes it. */
export interface Part {
  readonly name: string;
  readonly last: number;
  /** Yearly, as a fraction. */
  readonly rate: number;
  readonly movable: boolean;
}

/** `汽车:1.2:0.06:1` by comma, as the address keeps parts; colons and commas in names become spaces. */
export function partsText(parts: readonly Part[]): string | undefined {
  if (parts.length === 0) return undefined;
  return parts
    .map(({ name, last, rate, movable }) => [name.replaceAll(/[:,]/g, ' '), last, rate, movable ? 1 : 0].join(':'))
    .join(',');
}

export function partsOf(text: string | undefined): Part[] {
  if (text === undefined) return [];
  return text.split(',').flatMap((each) => {
    const [name = '', last, rate, movable] = each.split(':');
    const [now, yearly] = [Number(last), Number(rate)];
    const isRead =
      last !== undefined && rate !== undefined && Number.isFinite(now) && now >= 0 && yearly > -1 && yearly <= 10;
    return isRead ? [{ name, last: now, rate: yearly, movable: movable !== '0' }] : [];
  });
}

/** Names are how results are told apart: each only once, none empty. */
export function withNames(parts: readonly Part[], nameless: (number: number) => string): Part[] {
  const seen = new Set<string>();
  return parts.map((part, at) => {
    let name = part.name.trim() === '' ? nameless(at + 1) : part.name.trim();
    while (seen.has(name)) name = `${name}*`;
    seen.add(name);
    return { ...part, name };
  });
}
