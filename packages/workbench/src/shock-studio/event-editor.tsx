import type { ChainTable } from '../data/index.ts';
import { Select } from '../parts/select.tsx';
import { CodeList } from './code-list.tsx';
import { NumberField } from './number-field.tsx';
import { PlaceMap } from './place-map.tsx';
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
        {event.kind === 'demand' && table.isMultiRegional && (
          <CodeList
            label={say('demandUsers')}
            units={regions}
            chosen={event.to.regions}
            all={say('allRegions')}
            onChange={(codes) => set({ to: { ...event.to, regions: codes } })}
          />
        )}
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

const days = { least: 1, most: 3650 };

interface Setting {
  readonly event: StudioEvent;
  readonly set: (change: Partial<StudioEvent>) => void;
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

/** Whether destroyed capital comes back by itself along a curve, or is rebuilt by sectors that must have the capacity. */
function Rebuilding({ table, event, set }: Setting & { readonly table: ChainTable }) {
  const say = useShockWords();
  const { rebuild } = event;
  const { sectors } = table.info;
  const builder = sectors.find(({ name }) => /建筑|construction/i.test(`${name.zh} ${name.en}`)) ?? sectors[0];
  return (
    <>
      <div className="controls">
        <Select
          label={say('rebuild')}
          options={[
            { value: 'curve', name: say('rebuild-curve') },
            { value: 'sectors', name: say('rebuild-sectors') },
          ]}
          value={rebuild ? 'sectors' : 'curve'}
          onChange={(how) =>
            set({ rebuild: how === 'sectors' && builder ? { sectors: [builder.code], days: 180 } : undefined })
          }
        />
        {rebuild && (
          <NumberField
            label={say('rebuildDays')}
            value={rebuild.days}
            {...days}
            onChange={(next) => set({ rebuild: { ...rebuild, days: next } })}
          />
        )}
      </div>
      {rebuild && (
        <CodeList
          label={say('rebuilders')}
          units={sectors}
          chosen={rebuild.sectors}
          all=""
          onChange={(codes) => set({ rebuild: codes.length > 0 ? { ...rebuild, sectors: codes } : undefined })}
        />
      )}
      <p className="small quiet shock-explained">{say(rebuild ? 'rebuildSay' : 'capitalSay')}</p>
    </>
  );
}

/** The event as another kind, with a size that kind can have. */
function ofKind(event: StudioEvent, kind: EventKind): StudioEvent {
  const isTurned = (kind === 'demand') !== (event.kind === 'demand');
  const size = isTurned
    ? Math.max(-1, Math.min(1, kind === 'demand' ? -event.size : Math.abs(event.size)))
    : event.size;
  const { rebuild: _, ...rest } = event;
  return { ...rest, kind, size, to: kind === 'link' ? event.to : everywhere };
}
