import { useState } from 'react';
import type { ChainTable } from '../data/index.ts';
import { EssentialInputs, readEntries, writeEntries } from '../essential-inputs/index.ts';
import { EventEditor } from './event-editor.tsx';
import { newEvent, type StudioEvent } from './scenario.ts';
import { SettingsForm } from './settings-form.tsx';
import { Timeline } from './timeline.tsx';
import { useEventName } from './use-names.ts';
import type { Scenario } from './use-scenarios.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly scenario: Scenario;
  readonly onChange: (scenario: Scenario) => void;
}

/** A scenario as it is drawn: its events on a timeline, the one at hand in full, and the settings. */
export function ScenarioPanel({ table, scenario, onChange }: Props) {
  const say = useShockWords();
  const name = useEventName(table);
  const [chosen, setChosen] = useState(0);
  const { events, settings } = scenario;
  const at = Math.min(chosen, events.length - 1);
  const event = events[at];
  const setEvents = (next: readonly StudioEvent[]) => onChange({ ...scenario, events: next });
  const setEvent = (place: number, next: StudioEvent) => setEvents(events.map((one, k) => (k === place ? next : one)));
  const add = () => {
    const last = events.at(-1) ?? firstEvent(table);
    setEvents([...events, { ...last, from: last.from + (events.length > 0 ? last.duration : 0) }]);
    setChosen(events.length);
  };
  return (
    <div className="shock-scenario">
      {events.length > 0 && (
        <>
          <Timeline
            table={table}
            events={events}
            steps={settings.steps}
            chosen={at}
            onChoose={setChosen}
            onChange={setEvent}
          />
          <p className="small quiet no-print">{say('timelineHint')}</p>
        </>
      )}
      {event && <EventEditor key={at} table={table} event={event} onChange={(next) => setEvent(at, next)} />}
      <div className="shock-row no-print">
        <button type="button" className="small-button" onClick={add}>
          {say('addEvent')}
        </button>
        {event && (
          <button
            type="button"
            className="small-button"
            aria-label={say('removeEvent', { name: name(event) })}
            onClick={() => setEvents(events.filter((_, k) => k !== at))}
          >
            {say('remove')}
          </button>
        )}
      </div>
      <SettingsForm settings={settings} onChange={(next) => onChange({ ...scenario, settings: next })} />
      <EssentialInputs
        units={table.info.sectors}
        entries={readEntries(settings.essential, table.info.sectors)}
        onChange={(next) => onChange({ ...scenario, settings: { ...settings, essential: writeEntries(next) } })}
      />
    </div>
  );
}

/** Something to begin with: the first sector of the first region loses half its capacity. */
function firstEvent({ info, isMultiRegional }: ChainTable): StudioEvent {
  const codes = (units: readonly { code: string }[]) => units.slice(0, 1).map(({ code }) => code);
  return { ...newEvent, regions: isMultiRegional ? codes(info.regions) : [], sectors: codes(info.sectors) };
}
