import { useEffect, useId, useState } from 'react';
import { useAddress } from '../app/address.ts';
import type { Choice } from './choice.ts';
import { bounds, type SettingName, writeSettings } from './settings.ts';
import { useResilienceWords } from './words.ts';

/** One assumption as a number with its unit in the label; taken when the field is left or Enter is pressed. */
export function SettingField({ name, choice }: { name: SettingName; choice: Choice }) {
  const say = useResilienceWords();
  const [, update] = useAddress();
  const { least, most, step, scale } = bounds[name];
  const value = choice.settings[name];
  return (
    <NumberField
      label={say(`set-${name}`)}
      value={rounded(value / scale)}
      least={rounded(least / scale)}
      most={rounded(most / scale)}
      step={rounded(step / scale)}
      onChange={(next) => {
        const within = Math.min(most, Math.max(least, rounded(next * scale)));
        update({ settings: writeSettings({ ...choice.settings, [name]: within }) });
      }}
    />
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, least, most, step, onChange }: NumberProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const take = () => {
    const next = Number(text);
    if (text === '' || !Number.isFinite(next)) return setText(String(value));
    if (next !== value) onChange(next);
  };
  return (
    <label className="control" htmlFor={id}>
      <span className="control-label">{label}</span>
      <input
        id={id}
        className="setting-number"
        type="number"
        min={least}
        max={most}
        step={step}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}
