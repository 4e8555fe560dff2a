import { Select } from '../parts/select.tsx';
import { NumberField } from './number-field.tsx';
import { bounds, choiceSettings, choices, defaultSettings, numberSettings, type Settings } from './settings.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** How it is simulated: every setting with its default and what it does. */
export function SettingsForm({ settings, onChange }: Props) {
  const say = useShockWords();
  const shown = [...numberSettings, ...choiceSettings];
  const changed = shown.filter((name) => defaultSettings[name] !== settings[name]);
  const summary = changed.length === 0 ? say('settingsDefault') : say('settingsChanged', { count: changed.length });
  return (
    <details className="shock-settings" open={changed.length > 0 ? true : undefined}>
      <summary>
        {say('settings')} <span className="small quiet">{summary}</span>
      </summary>
      <div className="shock-settings-grid">
        {numberSettings.map((name) => (
          <div key={name}>
            <NumberField
              label={say(name)}
              value={settings[name]}
              least={bounds[name].least}
              most={bounds[name].most}
              step={bounds[name].step}
              onChange={(value) => onChange({ ...settings, [name]: value })}
            />
            <p className="small quiet">
              {say('byDefault', { value: defaultSettings[name] })} · {say(`${name}Say`)}
            </p>
          </div>
        ))}
        {choiceSettings.map((name) => (
          <div key={name}>
            <Select
              label={say(name)}
              options={choices[name].map((value) => ({ value, name: sayChoice(say, name, value) }))}
              value={settings[name]}
              onChange={(value) => onChange({ ...settings, [name]: value })}
            />
            <p className="small quiet">
              {say('byDefault', { value: sayChoice(say, name, defaultSettings[name]) })} · {say(`${name}Say`)}
            </p>
          </div>
        ))}
      </div>
      {changed.length > 0 && (
        <button
          type="button"
          className="small-button no-print"
          onClick={() => onChange({ ...defaultSettings, essential: settings.essential })}
        >
          {say('reset')}
        </button>
      )}
    </details>
  );
}

type Say = ReturnType<typeof useShockWords>;

function sayChoice(say: Say, name: (typeof choiceSettings)[number], value: string): string {
  return say(`${name}-${value}` as Parameters<Say>[0]);
}
