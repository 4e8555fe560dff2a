import { useState } from 'react';
import { useAddress } from '../../app/address.ts';
import { Select } from '../../parts/select.tsx';
import { useText } from '../../words/index.ts';
import { choiceNames } from '../fields.ts';
import { indexText, type SeriesSettings, seriesSettings, settingsText } from './series-settings.ts';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

interface Props {
  readonly outlook: Outlook;
  /** The plan's indicators: one of them may be an index of prices. */
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
}

/** What makes two definitions comparable: an index of prices, and the factor that joins an older vintage. */
export function Comparable({ outlook, indicators }: Props) {
  const say = useIndicatorWords();
  const [{ settings: given }, update] = useAddress();
  const [settings, setSettings] = useState(seriesSettings(given));
  const [typed, setTyped] = useState((settings.index ?? '').replaceAll(';', '\n').replaceAll(':', '\t'));
  if (outlook.definition === null || outlook.definitions.length < 2) return null;
  const set = (part: { [Key in keyof SeriesSettings]: SeriesSettings[Key] | undefined }) =>
    setSettings((now) => seriesSettings(settingsText({ ...now, ...part } as SeriesSettings)));
  const index = typed.trim() === '' ? undefined : indexText(typed);
  const isNothing = given === undefined && settings.from === undefined && settings.older === undefined;
  const isWrong = typed.trim() !== '' && index === undefined;
  return (
    <form
      className="what-if-form what-if-wide"
      onSubmit={(event) => {
        event.preventDefault();
        const { index: _, ...rest } = settings;
        update({ settings: settingsText(settings.deflator || index === undefined ? rest : { ...rest, index }) });
      }}
    >
      <h3>{say('comparableTitle')}</h3>
      <p className="small quiet">{say('comparableText')}</p>
      <Chosen {...{ outlook, indicators, settings, set, typed, setTyped, isWrong }} />
      <p className="plan-actions">
        <button type="submit" className="action" disabled={isWrong || isNothing}>
          {say('try')}
        </button>
        {given !== undefined && (
          <button
            type="button"
            className="small-button"
            onClick={() => {
              setSettings({});
              setTyped('');
              update({ settings: undefined });
            }}
          >
            {say('clear')}
          </button>
        )}
      </p>
    </form>
  );
}

interface ChosenProps extends Props {
  readonly settings: SeriesSettings;
  readonly set: (part: { [Key in keyof SeriesSettings]: SeriesSettings[Key] | undefined }) => void;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly isWrong: boolean;
}

/** Which definitions are brought in, and by what. */
function Chosen({ outlook, indicators, settings, set, typed, setTyped, isWrong }: ChosenProps) {
  const say = useIndicatorWords();
  const text = useText();
  const { definition, definitions } = outlook;
  const others = definitions.filter(({ number }) => number !== definition?.number);
  const name = ({ number, unit, prices }: Outlook['definitions'][number]) =>
    `${say('definitionName', { number, unit: unit || '?' })} · ${text(choiceNames[prices] ?? { zh: prices, en: prices })}`;
  const choices = (which: Outlook['definitions']) => [
    { value: '', name: say('notUsed') },
    ...which.map((each) => ({ value: String(each.number), name: name(each) })),
  ];
  const inOtherPrices = others.filter(({ prices }) => prices !== definition?.prices);
  const inSamePrices = others.filter(({ prices }) => prices === definition?.prices);
  return (
    <>
      {inOtherPrices.length > 0 && (
        <div className="controls">
          <Select
            label={say('fromDefinition')}
            value={String(settings.from ?? '')}
            options={choices(inOtherPrices)}
            onChange={(value) => set({ from: value === '' ? undefined : Number(value) })}
          />
          {settings.from !== undefined && (
            <Deflator
              {...{ settings, set, typed, setTyped, isWrong }}
              indicators={indicators.filter(({ id }) => id !== outlook.indicator.id)}
            />
          )}
        </div>
      )}
      {inSamePrices.length > 0 && (
        <div className="controls">
          <Select
            label={say('olderDefinition')}
            value={String(settings.older ?? '')}
            options={choices(inSamePrices)}
            onChange={(value) => set({ older: value === '' ? undefined : Number(value), factor: undefined })}
          />
          {settings.older !== undefined && (
            <NumberField
              label={say('factor')}
              hint={say('factorHint')}
              value={settings.factor}
              onChange={(factor) => set({ factor })}
            />
          )}
        </div>
      )}
    </>
  );
}

type DeflatorProps = Omit<ChosenProps, 'outlook'>;

/** The index of prices: an indicator of the plan, or two pasted columns. */
function Deflator({ indicators, settings, set, typed, setTyped, isWrong }: DeflatorProps) {
  const say = useIndicatorWords();
  return (
    <>
      <Select
        label={say('deflator')}
        value={settings.deflator ?? ''}
        options={[{ value: '', name: say('pasted') }, ...indicators.map(({ id, name }) => ({ value: id, name }))]}
        onChange={(value) => set({ deflator: value === '' ? undefined : value })}
      />
      {settings.deflator === undefined && (
        <label className="control">
          <span className="control-label">{say('index')}</span>
          <textarea
            className="plan-input"
            rows={3}
            value={typed}
            aria-invalid={isWrong}
            placeholder={'2020\t100\n2021\t102.3'}
            onChange={(event) => setTyped(event.target.value)}
          />
          {isWrong && <span className="small field-fault">{say('indexWrong')}</span>}
        </label>
      )}
      <NumberField
        label={say('priceYear')}
        hint={say('priceYearHint')}
        value={settings.price}
        onChange={(price) => set({ price })}
      />
    </>
  );
}

interface NumberProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function NumberField({ label, hint, value, onChange }: NumberProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type="text"
        inputMode="decimal"
        className="plan-input what-if-number"
        value={typed}
        placeholder={hint}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = Number(event.target.value);
          onChange(number > 0 ? number : undefined);
        }}
      />
    </label>
  );
}
