import { useCallback, useMemo, useState } from 'react';
import { type Change, useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { noEvents, readEvents, type StudioEvent, writeEvents } from './scenario.ts';
import { readSettings, type Settings, writeSettings } from './settings.ts';

/** Events and how they are simulated. */
export interface Scenario {
  readonly events: readonly StudioEvent[];
  readonly settings: Settings;
}

/** The scenario itself, and the one it is compared with. */
export type Side = 'first' | 'second';

const parts = ['shock', 'settings', 'against', 'againstSettings'] as const;

/** The scenarios in the address, and ways to change them; every step can be undone. */
export function useScenarios(table: ChainTable) {
  const [address, update] = useAddress();
  const { shock, settings, against, againstSettings } = address;
  const [past, setPast] = useState<readonly Change[]>([]);
  const first = useMemo(() => scenarioOf(shock, settings, table), [shock, settings, table]);
  const second = useMemo(
    () => (against === undefined ? undefined : scenarioOf(against, againstSettings, table)),
    [against, againstSettings, table],
  );
  const step = useCallback(
    (change: Change) => {
      setPast((before) => [...before, Object.fromEntries(parts.map((part) => [part, address[part]]))]);
      update(change);
    },
    [address, update],
  );
  const undo = useCallback(() => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    update(last);
  }, [past, update]);
  const side: Side = second !== undefined && address.side === 'second' ? 'second' : 'first';
  return {
    first,
    second,
    /** Which of both is being edited. */
    side,
    edit: (edited: Side, scenario: Scenario) => step(addressOf(edited, scenario)),
    /** Puts a copy of the scenario beside it, to be changed. */
    compare: () => step({ ...addressOf('second', first), side: 'second' }),
    stopComparing: () => step({ against: undefined, againstSettings: undefined, side: undefined }),
    canUndo: past.length > 0,
    undo,
  };
}

export type Scenarios = ReturnType<typeof useScenarios>;

function scenarioOf(events: string | undefined, settings: string | undefined, table: ChainTable): Scenario {
  return { events: readEvents(events, table), settings: readSettings(settings) };
}

function addressOf(side: Side, { events, settings }: Scenario): Change {
  const [written, set] = [writeEvents(events) || noEvents, writeSettings(settings)];
  return side === 'first' ? { shock: written, settings: set } : { against: written, againstSettings: set };
}
