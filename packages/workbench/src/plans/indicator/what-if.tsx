import { useState } from 'react';
import { useAddress } from '../../app/address.ts';
import { Block } from '../../parts/block.tsx';
import { useEditing } from '../editing.tsx';
import { read } from '../fields.ts';
import { freshId, type Item } from '../kinds.ts';
import { Comparable } from './comparable.tsx';
import { furtherOf, furtherText } from './further.ts';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

interface Props {
  readonly outlook: Outlook;
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
}

/** Assumptions a reader may try: the base that is missing, a project more. They stand in the address, not in the plan. */
export function WhatIf({ outlook, indicators }: Props) {
  const say = useIndicatorWords();
  return (
    <div className="no-print">
      <Block title={say('whatIf')}>
        <div className="columns">
          <Base outlook={outlook} />
          <OneMore outlook={outlook} />
        </div>
        <Comparable outlook={outlook} indicators={indicators} />
      </Block>
    </div>
  );
}

function Base({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const [{ base }, update] = useAddress();
  const { apply, mayEdit } = useEditing();
  const known = outlook.series.filter(({ origin }) => origin !== 'assumed').at(-1)?.year;
  const first = Math.min(...outlook.targets.map(({ year }) => year), new Date().getFullYear());
  const [givenYear, givenValue] = (base ?? '').split('=');
  const [year, setYear] = useState(givenYear || String(known === undefined ? first - 1 : known + 1));
  const [value, setValue] = useState(givenValue ?? '');
  const number = read({ type: 'number', isRequired: true }, value);
  const when = read({ type: 'year', isRequired: true }, year);
  const isReady = number !== undefined && when !== undefined;
  const keep = () => {
    const fields = {
      ...{ year: when, value: number, source: say('baseTitle'), revision: 0 },
      ...(outlook.definition && { definition: outlook.definition.number }),
    };
    const item = {
      id: freshId('observation'),
      kind: 'observation',
      parent: outlook.indicator.id,
      position: when,
      fields,
    };
    apply([{ do: 'add', item: item as Item }]);
    update({ base: undefined, item: item.id });
  };
  return (
    <form
      className="what-if-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) update({ base: `${when}=${number}` });
      }}
    >
      <h3>{say('baseTitle')}</h3>
      <p className="small quiet">{say('baseText')}</p>
      <div className="controls">
        <NumberBox label={say('baseYear')} value={year} onChange={setYear} />
        <NumberBox
          label={say('baseValue', { unit: outlook.definition?.unit ?? '?' })}
          value={value}
          onChange={setValue}
        />
        <button type="submit" className="action" disabled={!isReady}>
          {say('try')}
        </button>
        {base !== undefined && (
          <>
            <button type="button" className="small-button" onClick={() => update({ base: undefined })}>
              {say('clear')}
            </button>
            {mayEdit && (
              <button type="button" className="small-button" onClick={keep}>
                {say('keepBase')}
              </button>
            )}
          </>
        )}
      </div>
    </form>
  );
}

function OneMore({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const [{ further }, update] = useAddress();
  const [year, setYear] = useState(String(new Date().getFullYear() + 1));
  const [amount, setAmount] = useState('');
  const [displaced, setDisplaced] = useState('0');
  const parts = [
    read({ type: 'year', isRequired: true }, year),
    read({ type: 'number', isRequired: true }, amount),
    read({ type: 'share', isRequired: true }, displaced),
  ];
  const isReady = parts.every((part) => part !== undefined);
  const [when, much, share] = parts as [number, number, number];
  return (
    <form
      className="what-if-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        update({ further: furtherText([...furtherOf(further), { year: when, amount: much, displaced: share }]) });
      }}
    >
      <h3>{say('projectTitle')}</h3>
      <p className="small quiet">{say('projectText')}</p>
      <div className="controls">
        <NumberBox label={say('fromYear')} value={year} onChange={setYear} />
        <NumberBox
          label={say('amount', { unit: outlook.definition?.unit ?? '?' })}
          value={amount}
          onChange={setAmount}
        />
        <NumberBox label={say('displaced')} value={displaced} onChange={setDisplaced} />
        <button type="submit" className="action" disabled={!isReady}>
          {say('try')}
        </button>
        {further !== undefined && (
          <button type="button" className="small-button" onClick={() => update({ further: undefined })}>
            {say('clear')}
          </button>
        )}
      </div>
    </form>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NumberBox({ label, value, onChange }: NumberProps) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type="text"
        inputMode="decimal"
        className="plan-input what-if-number"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
