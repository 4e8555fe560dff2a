import { useId, useState } from 'react';
import { faultsOf, type GameDraft, membersOf, mostTyped, placesOf, readWorth, withPlayers } from './game-draft.ts';
import { useSharingWords } from './words.ts';

interface Props {
  readonly draft: GameDraft;
  readonly name: (player: string) => string;
  readonly onEdit: (draft: GameDraft) => void;
}

/** Every coalition with its worth; what is missing is named, never filled in. */
export function WorthTable({ draft, name, onEdit }: Props) {
  const say = useSharingWords();
  const faults = faultsOf(draft);
  const count = faults.missing.length + faults.unreadable.length;
  const setWorth = (mask: number, text: string) =>
    onEdit({ ...draft, worth: draft.worth.map((other, place) => (place === mask ? text : other)) });
  return (
    <div className="worths">
      <PlayerNames draft={draft} name={name} onEdit={onEdit} />
      {faults.names && <p role="alert">{say(`names-${faults.names}`)}</p>}
      {count > 0 && (
        <p className="page-note page-note-refusal" role="status">
          {say('missingWorths', {
            count,
            list: [...faults.missing, ...faults.unreadable]
              .slice(0, 8)
              .map((mask) => membersOf(draft.players, mask).map(name).join('+'))
              .join(say('comma')),
          })}
        </p>
      )}
      <div className="worth-grid">
        {placesOf(draft.players.length).map((mask) => (
          <WorthInput key={mask} draft={draft} name={name} mask={mask} onText={(text) => setWorth(mask, text)} />
        ))}
      </div>
    </div>
  );
}

interface InputProps {
  readonly draft: GameDraft;
  readonly name: (player: string) => string;
  readonly mask: number;
  readonly onText: (text: string) => void;
}

function WorthInput({ draft, name, mask, onText }: InputProps) {
  const say = useSharingWords();
  const id = useId();
  const text = draft.worth[mask] ?? '';
  const { state } = readWorth(text);
  const [isEdited, setEdited] = useState(false);
  return (
    <div className="worth-field">
      <label htmlFor={id}>{membersOf(draft.players, mask).map(name).join(' + ')}</label>
      <input
        id={id}
        inputMode="decimal"
        value={isEdited ? text : rounded(text)}
        title={text}
        onFocus={() => setEdited(true)}
        onBlur={() => setEdited(false)}
        aria-invalid={state !== 'number'}
        aria-describedby={state === 'number' ? undefined : `${id}-fault`}
        onChange={(event) => onText(event.target.value)}
      />
      {state !== 'number' && (
        <span id={`${id}-fault`} className="field-fault">
          {say(state)}
        </span>
      )}
    </div>
  );
}

function PlayerNames({ draft, name: nameOf, onEdit }: Props) {
  const say = useSharingWords();
  const { players } = draft;
  const rename = (place: number, name: string) =>
    onEdit({ ...draft, players: players.map((other, k) => (k === place ? name : other)) });
  return (
    <div className="controls">
      {players.map((player, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a player is its place while its name is typed
        <label key={place} className="control">
          <span className="control-label">
            {say('player', { number: place + 1 })}
            {nameOf(player) !== player && ` ${nameOf(player)}`}
          </span>
          <input value={player} onChange={(event) => rename(place, event.target.value)} className="player-name" />
        </label>
      ))}
      <button
        type="button"
        className="small-button"
        disabled={players.length >= mostTyped}
        onClick={() => onEdit(withPlayers(draft, [...players, say('player', { number: players.length + 1 })]))}
      >
        {say('addPlayer')}
      </button>
      <button
        type="button"
        className="small-button"
        disabled={players.length <= 2}
        onClick={() => onEdit(withPlayers(draft, players.slice(0, -1)))}
      >
        {say('dropPlayer')}
      </button>
      <label className="control">
        <span className="control-label">{say('kind')}</span>
        <select
          value={draft.kind}
          onChange={(event) => onEdit({ ...draft, kind: event.target.value === 'cost' ? 'cost' : 'gain' })}
        >
          <option value="gain">{say('kindGain')}</option>
          <option value="cost">{say('kindCost')}</option>
        </select>
      </label>
    </div>
  );
}

/** Long decimals to the unit, small ones with four digits; what people type stays as it was typed. */
const rounded = (text: string): string => text.replaceAll(/-?\d+\.\d{3,}/g, (number) => shortened(Number(number)));

const shortened = (value: number) =>
  Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(4)));
