import { z } from 'zod';

/** The day a plan is looked at. */
export const todayField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .meta({ zh: '以哪一天为准（年-月-日），默认今天', en: 'The day to look from (YYYY-MM-DD), by default today' });

export function today(given: string | undefined): string {
  return given ?? new Date().toISOString().slice(0, 10);
}
