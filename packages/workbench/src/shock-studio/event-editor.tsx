import type { ChainTable } from '../data/index.ts';
import { Select } from '../parts/select.tsx';
import { CodeList } from './code-list.tsx';
import { Demand } from './demand.tsx';
import { days, type Setting } from './event-setting.ts';
import { NumberField } from './number-field.tsx';
import { PlaceMap } from './place-map.tsx';
import { Rebuilding } from './rebuilding.tsx';
import { type Curve, curves, type EventKind, everywhere, kinds, type StudioEvent } from './scenario.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly event: StudioEvent;
  readonly onChange: (event: StudioEvent) => void;
}

/** Everything about one event, typed or picked. */
export function EventEditor({ table, event, onChange }: Props) {
  const say = useShockWords();
  const set = (change: Partial<StudioEvent>) => onChange({ ...event, ...change });
  const { regions, sectors } = table.info;
  const isDemand = event.kind === 'demand';
  return (
    <div className="shock-editor">
      <div className="shock-fields">
        <div className="controls">
          <Select
            label={say('kind')}
            options={kinds
              .filter((kind) => kind !== 'link' || table.isMultiRegional)
              .map((kind) => ({ value: kind, name: say(`kind-${kind}`) }))}
            value={event.kind}
            onChange={(kind) => onChange(ofKind(event, kind as EventKind))}
          />
          <NumberField
            label={say(isDemand ? 'change' : 'size')}
            value={Number((100 * event.size).toPrecision(12))}
            least={isDemand ? -100 : 0}
            most={isDemand ? 1000 : 100}
            step={0.1}
            onChange={(size) => set({ size: size / 100 })}
          />
        </div>
        {table.isMultiRegional && (
          <CodeList
            label={say('regions')}
            units={regions}
            chosen={event.regions}
            all={say('allRegions')}
            onChange={(codes) => set({ regions: codes })}
          />
        )}
        <CodeList
          label={say('sectors')}
          units={sectors}
          chosen={event.sectors}
          all={say('allSectors')}
          onChange={(codes) => set({ sectors: codes })}
        />
        {isDemand && <Demand table={table} event={event} set={set} />}
        {event.kind === 'link' && (
          <>
            <CodeList
              label={say('toRegions')}
              units={regions}
              chosen={event.to.regions}
              all={say('allRegions')}
              onChange={(codes) => set({ to: { ...event.to, regions: codes } })}
            />
            <CodeList
              label={say('toSectors')}
              units={sectors}
              chosen={event.to.sectors}
              all={say('allSectors')}
              onChange={(codes) => set({ to: { ...event.to, sectors: codes } })}
            />
          </>
        )}
        <EventDays event={event} set={set} />
        {event.kind === 'capital' && <Rebuilding table={table} event={event} set={set} />}
      </div>
      {table.isMultiRegional && <PlaceMap table={table} event={event} onChange={onChange} />}
    </div>
  );
}

function EventDays({ event, set }: Setting) {
  const say = useShockWords();
  return (
    <div className="controls">
      <NumberField label={say('from')} value={event.from} {...days} onChange={(from) => set({ from })} />
      <NumberField
        label={say(event.rebuild ? 'rebuildAfter' : 'duration')}
        value={event.duration}
        {...days}
        onChange={(duration) => set({ duration })}
      />
      {!event.rebuild && <RecoveryCurve event={event} set={set} />}
    </div>
  );
}

function RecoveryCurve({ event, set }: Setting) {
  const say = useShockWords();
  return (
    <>
      <Select
        label={say('curve')}
        options={curves.map((curve) => ({ value: curve, name: say(`curve-${curve}`) }))}
        value={event.curve}
        onChange={(curve) => set({ curve: curve as Curve })}
      />
      {event.curve !== 'none' && (
        <NumberField
          label={say('recovery')}
          value={event.recovery}
          {...days}
          onChange={(recovery) => set({ recovery })}
        />
      )}
    </>
  );
}

/** The event as another kind, with a size that kind can have. */
function ofKind(event: StudioEvent, kind: EventKind): StudioEvent {
  const isTurned = (kind === 'demand') !== (event.kind === 'demand');
  const size = isTurned
    ? Math.max(-1, Math.min(1, kind === 'demand' ? -event.size : Math.abs(event.size)))
    : event.size;
  const { rebuild: _, categories: __, ...rest } = event;
  return { ...rest, kind, size, to: kind === 'link' ? event.to : everywhere };
}
