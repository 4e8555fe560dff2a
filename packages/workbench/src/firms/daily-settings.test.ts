import { expect, it } from 'vitest';
import { defaultDailySettings, readSettings, writeSettings } from './daily-settings.ts';

it('are written where they differ, read back, and kept within bounds', () => {
  expect(writeSettings(defaultDailySettings)).toBeUndefined();
  const settings = { ...defaultDailySettings, hit: 'region', share: 0.5, rationing: 'equal' } as const;
  expect(writeSettings(settings)).toBe('hit=region,share=0.5,rationing=equal');
  expect(readSettings(writeSettings(settings))).toEqual(settings);
  expect(readSettings('share=7,days=0,rationing=none,duration=')).toEqual(defaultDailySettings);
  expect(readSettings(undefined)).toEqual(defaultDailySettings);
});
