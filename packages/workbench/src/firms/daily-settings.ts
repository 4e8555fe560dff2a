/** How the days after an event are simulated, as the address keeps it. */
export interface DailySettings {
  readonly hit: 'firm' | 'region' | 'industry';
  readonly share: number;
  readonly duration: number;
  readonly recovery: number;
  readonly days: number;
  readonly inventory: number;
  readonly rationing: (typeof rationings)[number];
}

export const rationings = ['proportional', 'equal', 'priority', 'largest-first'] as const;

export const defaultDailySettings: DailySettings = {
  hit: 'firm',
  share: 1,
  duration: 14,
  recovery: 14,
  days: 90,
  inventory: 15,
  rationing: 'proportional',
};

const bounds = {
  share: [0, 1],
  duration: [1, 3650],
  recovery: [0, 3650],
  days: [1, 3650],
  inventory: [1, 3650],
} as const;

/** Reads `duration=30,rationing=equal`; what is not there or makes no sense stays as it is by default. */
export function readSettings(text: string | undefined): DailySettings {
  const given = new Map((text ?? '').split(',').map((part) => part.split('=', 2) as [string, string | undefined]));
  const number = (key: keyof typeof bounds) => {
    const value = Number(given.get(key));
    const [least, most] = bounds[key];
    return given.get(key) && value >= least && value <= most ? value : defaultDailySettings[key];
  };
  return {
    hit: (['region', 'industry'] as const).find((one) => one === given.get('hit')) ?? 'firm',
    share: number('share'),
    duration: number('duration'),
    recovery: number('recovery'),
    days: number('days'),
    inventory: number('inventory'),
    rationing: rationings.find((one) => one === given.get('rationing')) ?? defaultDailySettings.rationing,
  };
}

/** Only what is not by default; undefined where nothing is. */
export function writeSettings(settings: DailySettings): string | undefined {
  const parts = Object.entries(settings).filter(
    ([key, value]) => value !== defaultDailySettings[key as keyof DailySettings],
  );
  return parts.map(([key, value]) => `${key}=${value}`).join(',') || undefined;
}
