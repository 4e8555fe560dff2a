import { useEffect, useState } from 'react';
import { useLanguage } from '../../words/index.ts';
import { dotted, type Place } from '../edit-path.ts';
import { useContractWords } from '../words.ts';
import { Fault, useForm } from './form-context.tsx';

interface NumberProps {
  readonly label: string;
  readonly place: Place;
  /** `share`: kept as a part of 1, typed as per cent. */
  readonly kind?: 'amount' | 'share' | 'whole';
  /** May be left empty. */
  readonly optional?: boolean;
  /** Not to be seen, only heard. */
  readonly quiet?: boolean;
}

/** A number at a place of the contract: what can be read counts at once, what cannot stays and says so. */
export function NumberField({ label, place, kind = 'amount', optional = false, quiet = false }: NumberProps) {
  const say = useContractWords();
  const { at, set } = useForm();
  const value = at(place) as number | undefined;
  const written = value === undefined ? '' : String(kind === 'share' ? Number((100 * value).toPrecision(12)) : value);
  const [typed, setTyped] = useState(written);
  const [seen, setSeen] = useState(written);
  // Undo, or another contract: the field follows what it shows.
  if (seen !== written) {
    setSeen(written);
    if (numberOf(typed, kind) !== value) setTyped(written);
  }
  const read = numberOf(typed, kind);
  const isRefused = typed.trim() === '' ? !optional : read === undefined;
  const take = (text: string) => {
    setTyped(text);
    const next = numberOf(text, kind);
    if (text.trim() === '' ? optional : next !== undefined) set(place, next);
  };
  return (
    <label className="control contract-number">
      <span className={quiet ? 'visually-hidden' : 'control-label'}>
        {label}
        {kind === 'share' && !quiet ? ' (%)' : ''}
      </span>
      <input
        inputMode="decimal"
        value={typed}
        aria-invalid={isRefused}
        data-place={dotted(place)}
        onChange={(event) => take(event.target.value)}
      />
      {isRefused && (
        <span className="field-fault">
          {say(typed.trim() === '' ? 'needed' : kind === 'whole' ? 'notWhole' : 'notNumber')}
        </span>
      )}
      <Fault place={place} />
    </label>
  );
}

function numberOf(text: string, kind: 'amount' | 'share' | 'whole'): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll(/[,，\s]/g, ''));
  if (!Number.isFinite(value) || (kind === 'whole' && !Number.isInteger(value))) return undefined;
  return kind === 'share' ? Number((value / 100).toPrecision(12)) : value;
}

interface ChoiceProps {
  readonly label: string;
  readonly place: Place;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** What choosing nothing is called. */
  readonly none?: string;
}

export function ChoiceField({ label, place, options, none }: ChoiceProps) {
  const { at, set } = useForm();
  const value = (at(place) as string | undefined) ?? '';
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <select
        value={value}
        onChange={(event) => set(place, event.target.value === '' ? undefined : event.target.value)}
      >
        {(none !== undefined || value === '') && <option value="">{none ?? '—'}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Fault place={place} />
    </label>
  );
}

/** One of the parties. */
export function PartyField({ label, place, none }: { label: string; place: Place; none?: string }) {
  return <ChoiceField label={label} place={place} options={usePartyOptions()} {...(none !== undefined && { none })} />;
}

export function usePartyOptions(): { value: string; name: string }[] {
  const { file } = useForm();
  const language = useLanguage();
  return file.parties.map(({ id, name }) => ({ value: id, name: name?.[language] || id }));
}

/** Words in the language of the page; the other language keeps its own, or takes the same where it had none. */
export function WordsField({ label, place, long = false }: { label: string; place: Place; long?: boolean }) {
  const { at, set } = useForm();
  const language = useLanguage();
  const value = at(place) as { zh: string; en: string } | undefined;
  const now = value?.[language] ?? '';
  const [typed, setTyped] = useState(now);
  useEffect(() => setTyped(now), [now]);
  const other = language === 'zh' ? 'en' : 'zh';
  const commit = () => {
    if (typed === now) return;
    const kept = value?.[other];
    const isSame = kept === undefined || kept === '' || kept === now;
    set(place, { [language]: typed, [other]: isSame ? typed : kept });
  };
  const shared = { value: typed, onBlur: commit };
  return (
    <label className="control contract-words">
      <span className="control-label">{label}</span>
      {long ? (
        <textarea rows={3} {...shared} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input
          {...shared}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      )}
      <Fault place={place} />
    </label>
  );
}

export function TextField({ label, place }: { label: string; place: Place }) {
  const { at, set } = useForm();
  return (
    <label className="control contract-number">
      <span className="control-label">{label}</span>
      <input value={String(at(place) ?? '')} onChange={(event) => set(place, event.target.value || undefined)} />
      <Fault place={place} />
    </label>
  );
}
