import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { useLastingTable } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { useAskedRuns } from './asked-runs.ts';
import { DailyChart } from './daily-chart.tsx';
import { type DailySettings, rationings, readSettings, writeSettings } from './daily-settings.ts';
import { NumberField } from './number-field.tsx';
import { useEssential } from './use-essential.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import { useFirmsWords } from './words.ts';

interface Props {
  readonly network: FirmNetwork;
  readonly firm: string | undefined;
}

/** Output day by day after an event at a firm, in a region or in an industry. */
export function Daily({ network, firm }: Props) {
  const say = useFirmsWords();
  const [address] = useAddress();
  const settings = readSettings(address.settings);
  const target = targetOf(network, firm, address.region, address.sector, settings.hit);
  const runs = useAskedRuns();
  const { hit: _, ...rest } = settings;
  const { input: essential } = useEssential(network);
  const input = { network: network.reference, ...target, ...rest, ...essential };
  const isReady = target !== undefined;
  const [asked, setAsked] = useState(() => (isReady && runs.has('daily') ? JSON.stringify(input) : undefined));
  const state = useLastingTable('chains.firms.daily', input, { enabled: asked === JSON.stringify(input) });
  const run = () => {
    runs.add('daily');
    if (asked === JSON.stringify(input)) state.retry();
    else setAsked(JSON.stringify(input));
  };
  return (
    <Block title={say('daily')} answer={say('dailyAnswer')}>
      <DailyControls network={network} settings={settings} target={target} firm={firm} />
      {!state.isRunning && (state.isOld || !state.table) && (
        <p>
          <button type="button" className="action" disabled={!isReady} onClick={run}>
            {say('run')}
          </button>
        </p>
      )}
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {state.isRunning && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {state.rows && state.table && (
        <>
          {state.isOld && <p className="quiet">{say('oldRun')}</p>}
          <Notes
            notes={state.table.evidence.notes.filter(({ code }) => code === 'daily-outcome')}
            levels={['information']}
          />
          <Notes notes={state.table.evidence.notes.filter(({ code }) => code !== 'synthetic-network')} />
          <DailyChart network={network} rows={state.rows} evidence={state.table.evidence} />
        </>
      )}
    </Block>
  );
}

/** What the event hits; undefined where nothing is chosen. */
function targetOf(
  { info }: FirmNetwork,
  firm: string | undefined,
  region: string | undefined,
  sector: string | undefined,
  hit: DailySettings['hit'],
) {
  const known = (units: readonly { readonly code: string }[], code: string | undefined) =>
    units.find((unit) => unit.code === code)?.code ?? units[0]?.code;
  if (hit === 'region') return { region: known(info.regions, region) };
  if (hit === 'industry') return { industry: known(info.industries, sector) };
  return firm === undefined ? undefined : { firm: [firm] };
}

interface ControlsProps extends Props {
  readonly settings: DailySettings;
  readonly target: ReturnType<typeof targetOf>;
}

function DailyControls({ network, settings, target, firm }: ControlsProps) {
  const say = useFirmsWords();
  const [, update] = useAddress();
  const set = (change: Partial<DailySettings>) => update({ settings: writeSettings({ ...settings, ...change }) });
  const number = (key: 'duration' | 'recovery' | 'days' | 'inventory', least: number) => (
    <NumberField
      label={say(`daily-${key}`)}
      value={settings[key]}
      least={least}
      most={3650}
      onChange={(value) => set({ [key]: Math.round(value) })}
    />
  );
  return (
    <div className="controls">
      <Segments
        label={say('hit')}
        options={[
          { value: 'firm', name: firm === undefined ? say('firm') : say('hitFirm', { firm }) },
          { value: 'region', name: say('region') },
          { value: 'industry', name: say('industry') },
        ]}
        value={settings.hit}
        onChange={(hit) => set({ hit: hit as DailySettings['hit'] })}
      />
      {settings.hit === 'region' && (
        <Picker
          label={say('region')}
          choices={network.info.regions}
          chosen={(target as { region?: string }).region}
          onChoose={(region) => update({ region })}
        />
      )}
      {settings.hit === 'industry' && (
        <Picker
          label={say('industry')}
          choices={network.info.industries}
          chosen={(target as { industry?: string }).industry}
          onChoose={(sector) => update({ sector })}
        />
      )}
      <NumberField
        label={say('daily-share')}
        value={Math.round(100 * settings.share)}
        least={0}
        most={100}
        onChange={(value) => set({ share: value / 100 })}
      />
      {number('duration', 1)}
      {number('recovery', 0)}
      {number('days', 1)}
      {number('inventory', 1)}
      <Select
        label={say('rationing')}
        options={rationings.map((value) => ({ value, name: say(`ration-${value}`) }))}
        value={settings.rationing}
        onChange={(rationing) => set({ rationing: rationing as DailySettings['rationing'] })}
      />
    </div>
  );
}
