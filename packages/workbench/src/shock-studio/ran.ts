import type { Run } from './use-run.ts';
import type { Scenario } from './use-scenarios.ts';

/** A scenario that was run. */
export interface Ran {
  readonly name: string;
  readonly scenario: Scenario;
  readonly run: Run;
}
