import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import { chainTableListQuery } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Select } from '../parts/select.tsx';
import { useText } from '../words/index.ts';
import { NumberField } from './number-field.tsx';
import { useNewNetwork } from './use-new-network.ts';
import { useFirmsWords } from './words.ts';

/** A network from a table, by seed. */
export function MakeNetwork() {
  const say = useFirmsWords();
  const text = useText();
  const { data: tables } = useQuery(chainTableListQuery());
  const [asked, setAsked] = useState<string>();
  const [settings, setSettings] = useState({ firms: 10_000, meanDegree: 5, decay: 0, seed: 1 });
  const making = useNewNetwork('chains.firms.make');
  const table = asked ?? tables?.find(({ regions }) => regions > 1)?.reference ?? tables?.[0]?.reference;
  if (tables?.length === 0 || table === undefined) return <RoomLink to="/tables">{say('needTable')} →</RoomLink>;
  const set = (key: keyof typeof settings) => (value: number) => setSettings({ ...settings, [key]: value });
  return (
    <form
      className="firms-form"
      onSubmit={(event) => {
        event.preventDefault();
        making.start({ table, ...settings });
      }}
    >
      <div className="controls">
        <Select
          label={say('table')}
          options={(tables ?? []).map(({ reference, title }) => ({ value: reference, name: text(title) }))}
          value={table}
          onChange={setAsked}
        />
        <NumberField
          label={say('firmsCount')}
          value={settings.firms}
          least={1}
          most={1_000_000}
          onChange={set('firms')}
        />
        <NumberField
          label={say('meanDegree')}
          value={settings.meanDegree}
          least={1}
          most={50}
          onChange={set('meanDegree')}
        />
        <NumberField
          label={say('decay')}
          value={settings.decay}
          least={0}
          most={4}
          step={0.1}
          onChange={set('decay')}
        />
        <NumberField label={say('seed')} value={settings.seed} least={0} most={1_000_000} onChange={set('seed')} />
      </div>
      <p className="small quiet">{say('makeNote')}</p>
      {making.error && <ErrorState error={making.error} />}
      {making.isRunning ? (
        <JobProgress progress={making.progress} onCancel={making.cancel} />
      ) : (
        <p>
          <button type="submit" className="action">
            {say('startMake')}
          </button>
        </p>
      )}
    </form>
  );
}
