/** How a shock is simulated: what the studio lets one change, as the operation names it. */
export interface Settings {
  readonly steps: number;
  readonly inventory: number;
  readonly psi: number;
  readonly restoration: number;
  readonly overproduction: number;
  readonly rationing: (typeof rationings)[number];
  readonly routing: (typeof routings)[number];
  readonly model: (typeof models)[number];
  /** Exceptions from every input being essential, as `essential-inputs/entries.ts` writes them. */
  readonly essential: string;
}

export const rationings = ['proportional', 'priority', 'largest-first', 'equal'] as const;
export const routings = ['capacity', 'fixed'] as const;
export const models = ['psi', 'base'] as const;

/** The operation's own defaults. */
export const defaultSettings: Settings = {
  ...{ steps: 365, inventory: 90, psi: 0.8, restoration: 60, overproduction: 1.25 },
  ...{ rationing: 'proportional', routing: 'capacity', model: 'psi', essential: '' },
};

/** Bounds of the numbers, as the operation has them. */
export const bounds = {
  steps: { least: 10, most: 3650, step: 1 },
  inventory: { least: 2, most: 3650, step: 1 },
  psi: { least: 0.01, most: 1, step: 0.01 },
  restoration: { least: 1, most: 3650, step: 1 },
  overproduction: { least: 1, most: 5, step: 0.05 },
} as const satisfies Partial<Record<keyof Settings, { least: number; most: number; step: number }>>;

export type NumberSetting = keyof typeof bounds;
export const numberSettings = Object.keys(bounds) as NumberSetting[];

export const choices = { rationing: rationings, routing: routings, model: models } as const;
export type ChoiceSetting = keyof typeof choices;
export const choiceSettings = Object.keys(choices) as ChoiceSetting[];

/** What differs from the defaults, as the address holds it: `inventory=30,rationing=equal`; undefined for nothing. */
export function writeSettings(settings: Settings): string | undefined {
  const changed = Object.entries(settings).filter(([name, value]) => defaultSettings[name as keyof Settings] !== value);
  return changed.length === 0 ? undefined : changed.map(([name, value]) => `${name}=${value}`).join(',');
}

/** The settings in an address; what cannot be read, or lies out of bounds, stays as it is by default. */
export function readSettings(text: string | undefined): Settings {
  const given = Object.fromEntries((text ?? '').split(',').map((part) => part.split('=') as [string, string]));
  const read: Record<string, string | number> = { ...defaultSettings };
  for (const name of numberSettings) {
    const value = Number(given[name]);
    if (given[name] && value >= bounds[name].least && value <= bounds[name].most) read[name] = value;
  }
  for (const name of choiceSettings) {
    const value = (choices[name] as readonly string[]).find((one) => one === given[name]);
    if (value !== undefined) read[name] = value;
  }
  if (given['essential']) read['essential'] = given['essential'];
  return read as unknown as Settings;
}
