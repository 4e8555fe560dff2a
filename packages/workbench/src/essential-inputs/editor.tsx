import { useState } from 'react';
import { formatNumber } from '../design/index.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Picker } from '../parts/picker.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Select } from '../parts/select.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { type Entry, essentialText, type Unit, withEntry, writeEntries } from './entries.ts';
import { entriesOf } from './from-file.ts';
import { useEssentialWords } from './words.ts';
import './essential-inputs.css';

/** A longer address is cut off by some of the ways links are sent. */
const longest = 4000;

interface Props {
  readonly units: readonly Unit[];
  readonly entries: readonly Entry[];
  /** What the exceptions bear on, where it is not the whole page. */
  readonly about?: string;
  readonly onChange: (entries: readonly Entry[]) => void;
}

/** Exceptions from every input being essential: chosen, read from a file, dropped, saved as one. */
export function EssentialInputs({ units, entries, about, onChange }: Props) {
  const say = useEssentialWords();
  return (
    <details className="essential-inputs" open={entries.length > 0 ? true : undefined}>
      <summary>
        {say('title')}{' '}
        <span className="small quiet">
          {entries.length === 0 ? say('all') : say('some', { count: entries.length })}
        </span>
      </summary>
      <p className="small quiet">{say('about')}</p>
      {about && <p className="small quiet">{about}</p>}
      <Chosen units={units} entries={entries} onChange={onChange} />
      <div className="no-print">
        <AddEntry units={units} onAdd={(entry) => onChange(withEntry(entries, entry))} />
        <Files units={units} entries={entries} onChange={onChange} />
      </div>
    </details>
  );
}

function Chosen({ units, entries, onChange }: Omit<Props, 'about'>) {
  const say = useEssentialWords();
  const text = useText();
  const language = useLanguage();
  const nameOf = (code: string) => text(units.find((unit) => unit.code === code)?.name ?? { zh: code, en: code });
  const entryName = ({ input, user, degree }: Entry) =>
    say(degree === 0 ? 'entryNone' : 'entry', {
      ...{ input: nameOf(input), user: user === '' ? say('everyUser') : nameOf(user) },
      percent: formatNumber(degree, 'share', language).replace('.0%', '%'),
    });
  if (entries.length === 0) return null;
  return (
    <ul className="essential-entries" aria-label={say('list')}>
      {entries.map((entry) => (
        <li key={writeEntries([entry])}>
          {entryName(entry)}
          <button
            type="button"
            className="plain-button no-print"
            aria-label={say('drop', { entry: entryName(entry) })}
            onClick={() => onChange(entries.filter((other) => other !== entry))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

const degrees = [0, 0.25, 0.5, 0.75] as const;

function AddEntry({ units, onAdd }: { units: readonly Unit[]; onAdd: (entry: Entry) => void }) {
  const say = useEssentialWords();
  const [input, setInput] = useState<string>();
  const [user, setUser] = useState('');
  const [degree, setDegree] = useState('0.5');
  return (
    <div className="controls">
      <Picker
        label={say('input')}
        choices={units}
        chosen={input}
        none={{ zh: say('choose'), en: say('choose') }}
        onChoose={setInput}
      />
      <Picker
        label={say('user')}
        choices={units}
        chosen={user === '' ? undefined : user}
        none={{ zh: say('everyUser'), en: say('everyUser') }}
        onChoose={(code) => setUser(code ?? '')}
      />
      <Select
        label={say('degree')}
        options={degrees.map((one) => ({ value: String(one), name: one === 0 ? say('none') : `${100 * one}%` }))}
        value={degree}
        onChange={setDegree}
      />
      <button
        type="button"
        className="small-button"
        disabled={input === undefined}
        onClick={() => {
          if (input === undefined) return;
          onAdd({ input, user, degree: Number(degree) });
          setInput(undefined);
        }}
      >
        {say('add')}
      </button>
    </div>
  );
}

function Files({ units, entries, onChange }: Omit<Props, 'about'>) {
  const say = useEssentialWords();
  const [fault, setFault] = useState<string>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = entriesOf(await file.text(), units);
    if ('fault' in read) return setFault(say('fault', { row: read.fault.row, found: read.fault.found }));
    const isLong = writeEntries(read.entries).length > longest;
    setFault(isLong ? say('tooMany', { count: read.entries.length }) : undefined);
    if (!isLong) onChange(read.entries);
  };
  return (
    <>
      <div className="essential-files">
        <FileButton label={say('fromFile')} accept=".csv,.tsv,.txt" onFiles={([file]) => void take(file)} />
        {entries.length > 0 && (
          <>
            <button
              type="button"
              className="small-button"
              onClick={() => saveFile(essentialText(entries), 'essential-inputs.csv', 'text/csv')}
            >
              {say('save')}
            </button>
            <button type="button" className="small-button" onClick={() => onChange([])}>
              {say('clear')}
            </button>
          </>
        )}
      </div>
      {fault && (
        <p className="small" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
