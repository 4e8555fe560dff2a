import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { useChainTableState } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { type Text, useText } from '../words/index.ts';
import { useStudioWords } from './words.ts';

/** More than this and a plan takes minutes rather than seconds. */
const most = 12;

/** Regions and sectors of the table in the address, to make a problem from. */
export function TableChoiceForm() {
  const say = useStudioWords();
  const state = useChainTableState();
  const [, update] = useAddress();
  const [regions, setRegions] = useState<readonly string[]>([]);
  const [sectors, setSectors] = useState<readonly string[]>([]);
  if (state.status !== 'ready') return null;
  const { info, reference } = state.table;
  return (
    <div className="layout-choice">
      <Chosen label={say('regions')} units={info.regions} chosen={regions} onChange={setRegions} />
      <Chosen label={say('sectors')} units={info.sectors} chosen={sectors} onChange={setSectors} />
      <button
        type="button"
        className="action"
        disabled={regions.length === 0 || sectors.length === 0}
        onClick={() => update({ table: reference, regions: regions.join(','), industries: sectors.join(',') })}
      >
        {say('makeProblem')}
      </button>
    </div>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly units: readonly { readonly code: string; readonly name: Text }[];
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** A few of many: a way to add one, and each with a way to drop it. */
function Chosen({ label, units, chosen, onChange }: ChosenProps) {
  const say = useStudioWords();
  const text = useText();
  const nameOf = (code: string) => text(units.find((unit) => unit.code === code)?.name ?? { zh: code, en: code });
  return (
    <div className="layout-chosen">
      {chosen.length < most && (
        <Picker
          label={label}
          choices={units.filter(({ code }) => !chosen.includes(code))}
          chosen={undefined}
          none={{ zh: say('add'), en: say('add') }}
          onChoose={(code) => code !== undefined && onChange([...chosen, code])}
        />
      )}
      <ul className="layout-chips" aria-label={label}>
        {chosen.map((code) => (
          <li key={code}>
            {nameOf(code)}
            <button
              type="button"
              className="plain-button"
              aria-label={say('drop', { name: nameOf(code) })}
              onClick={() => onChange(chosen.filter((other) => other !== code))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
