/** What is assumed on the board, as the operations name it. */
export interface Settings {
  readonly duration: number;
  readonly inventory: number;
  readonly threshold: number;
  readonly within: number;
  readonly overproduction: number;
  readonly most: number;
  readonly stockDays: number;
  readonly movedShare: number;
  readonly holding: number;
  readonly premium: number;
  readonly capital: number;
  readonly charge: number;
}

export type SettingName = keyof Settings;

/** The operations' own defaults. */
export const defaultSettings: Settings = {
  ...{ duration: 30, inventory: 30, threshold: 0.001, within: 1000, overproduction: 1.25 },
  ...{ most: 5, stockDays: 30, movedShare: 0.3 },
  ...{ holding: 0.2, premium: 0.05, capital: 1.5, charge: 0.1 },
};

/** Bounds of what one may write; `scale` is what one unit in the field stands for. */
export const bounds: Readonly<Record<SettingName, { least: number; most: number; step: number; scale: number }>> = {
  duration: { least: 1, most: 180, step: 1, scale: 1 },
  inventory: { least: 2, most: 365, step: 1, scale: 1 },
  threshold: { least: 0, most: 1, step: 0.001, scale: 0.01 },
  within: { least: 50, most: 6000, step: 50, scale: 1 },
  overproduction: { least: 1.01, most: 5, step: 0.05, scale: 1 },
  most: { least: 1, most: 20, step: 1, scale: 1 },
  stockDays: { least: 1, most: 365, step: 1, scale: 1 },
  movedShare: { least: 0.01, most: 1, step: 0.05, scale: 0.01 },
  holding: { least: 0, most: 10, step: 0.01, scale: 0.01 },
  premium: { least: 0, most: 10, step: 0.01, scale: 0.01 },
  capital: { least: 0, most: 100, step: 0.1, scale: 1 },
  charge: { least: 0, most: 10, step: 0.01, scale: 0.01 },
};

const names = Object.keys(defaultSettings) as SettingName[];

/** What differs from the defaults, as the address holds it: `duration=60,premium=0.1`; undefined for nothing. */
export function writeSettings(settings: Settings): string | undefined {
  const changed = names.filter((name) => settings[name] !== defaultSettings[name]);
  return changed.length === 0 ? undefined : changed.map((name) => `${name}=${settings[name]}`).join(',');
}

/** The settings in an address; what cannot be read, or lies out of bounds, stays as it is by default. */
export function readSettings(text: string | undefined): Settings {
  const given = new Map((text ?? '').split(',').map((part) => part.split('=') as [string, string]));
  const read = names.map((name) => {
    const value = Number(given.get(name) || Number.NaN);
    const { least, most } = bounds[name];
    return [name, value >= least && value <= most ? value : defaultSettings[name]];
  });
  return Object.fromEntries(read) as Settings;
}

/** What a measure was quoted at a year, in the table's unit, by kind and input: `stock:21=500`, by comma. */
export interface Quote {
  readonly kind: MeasureKind;
  readonly sector: string;
  readonly cost: number;
}

export const measureKinds = ['stock', 'second-source', 'home'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export function readQuotes(text: string | undefined): Quote[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [, name, sector, written] = /^([a-z-]+):(.+)=([\d.e+-]+)$/u.exec(part) ?? [];
    const kind = measureKinds.find((one) => one === name);
    const cost = Number(written);
    return kind !== undefined && sector !== undefined && cost > 0 ? [{ kind, sector, cost }] : [];
  });
}

export function writeQuotes(quotes: readonly Quote[]): string | undefined {
  return quotes.length === 0
    ? undefined
    : quotes.map(({ kind, sector, cost }) => `${kind}:${sector}=${cost}`).join(',');
}

/** The quotes with another one in its place; none where the cost is undefined. */
export function withQuote(quotes: readonly Quote[], { kind, sector }: Omit<Quote, 'cost'>, cost?: number): Quote[] {
  const others = quotes.filter((one) => one.kind !== kind || one.sector !== sector);
  return cost === undefined ? others : [...others, { kind, sector, cost }];
}
