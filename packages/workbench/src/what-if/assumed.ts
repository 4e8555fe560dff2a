/** An amount assumed in place of the one in the data. */
export interface Assumed {
  readonly region: string;
  readonly industry: string;
  readonly value: number;
}

/** The assumptions in an address (`420000:17=5000,430000:17=0`); what cannot be read is dropped. */
export function readAssumed(text: string | undefined): Assumed[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [, region, industry, amount] = /^([^:]+):([^=]+)=(.+)$/.exec(part) ?? [];
    const value = Number(amount);
    return region === undefined || industry === undefined || !(value >= 0) ? [] : [{ region, industry, value }];
  });
}

/** As operations and the address take them; undefined for none. */
export function writeAssumed(list: readonly Assumed[]): string | undefined {
  return list.length === 0 ? undefined : changesOf(list).join(',');
}

export function changesOf(list: readonly Assumed[]): string[] {
  return list.map(({ region, industry, value }) => `${region}:${industry}=${value}`);
}

/** The list with one assumption set anew, where it stood or at the end. */
export function withAssumed(list: readonly Assumed[], one: Assumed): Assumed[] {
  const isThere = list.some((other) => isSameCell(other, one));
  return isThere ? list.map((other) => (isSameCell(other, one) ? one : other)) : [...list, one];
}

export function withoutCell(list: readonly Assumed[], cell: Omit<Assumed, 'value'>): Assumed[] {
  return list.filter((other) => !isSameCell(other, cell));
}

export function isSameCell(a: Omit<Assumed, 'value'>, b: Omit<Assumed, 'value'>): boolean {
  return a.region === b.region && a.industry === b.industry;
}
