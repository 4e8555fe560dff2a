import type { StudioEvent } from './scenario.ts';

/** How long anything about an event can take. */
export const days = { least: 1, most: 3650 };

/** Some of an event's settings: what they are, and how they are changed. */
export interface Setting {
  readonly event: StudioEvent;
  readonly set: (change: Partial<StudioEvent>) => void;
}
