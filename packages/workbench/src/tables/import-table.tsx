import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Select } from '../parts/select.tsx';
import { ChooseTableFile } from './choose-table-file.tsx';
import { type Said, tableKinds, useTableImport } from './use-table-import.ts';
import { useTablesWords } from './words.ts';

/** Brings a table in: chosen, described, read and checked. Folded away where there are tables already. */
export function ImportTable({ isAlone }: { isAlone: boolean }) {
  const say = useTablesWords();
  const [{ view }, update] = useAddress();
  const open = isAlone || view === 'import';
  if (!open) {
    return (
      <p className="no-print">
        <button type="button" className="action" onClick={() => update({ view: 'import' })}>
          {say('import')}
        </button>
      </p>
    );
  }
  return (
    <div className="no-print">
      <Block title={say('import')} answer={say('importLead')}>
        <ImportForm />
        {!isAlone && (
          <p>
            <button type="button" className="small-button" onClick={() => update({ view: undefined })}>
              {say('close')}
            </button>
          </p>
        )}
      </Block>
    </div>
  );
}

function ImportForm() {
  const say = useTablesWords();
  const [, update] = useAddress();
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState<Said>({});
  const storing = useTableImport((saved) =>
    update({ table: `${saved.id}@${saved.version}`, sector: undefined, view: undefined }),
  );
  if (!file) return <ChooseTableFile onChoose={setFile} />;
  const forget = () => {
    setFile(undefined);
    storing.forget();
  };
  const size = `${Math.max(1, Math.round(file.size / 1024)).toLocaleString('en-US')} KB`;
  const { progress } = storing;
  const doing = progress?.phase === 'sending' ? { zh: say('sending'), en: say('sending') } : (progress?.doing ?? null);
  return (
    <form
      className="table-form"
      onSubmit={(event) => {
        event.preventDefault();
        storing.start(file, said);
      }}
    >
      <p>
        {say('chosen', { name: file.name, size })}{' '}
        <button type="button" className="small-button" onClick={forget}>
          {say('another')}
        </button>
      </p>
      <Fields said={said} onSaid={setSaid} />
      {storing.error && <ErrorState error={storing.error} />}
      {storing.isRunning ? (
        <JobProgress progress={progress && { ...progress, doing }} onCancel={storing.cancel} />
      ) : (
        <p>
          <button type="submit" className="action">
            {say('start')}
          </button>
        </p>
      )}
    </form>
  );
}

const fields = [
  ['title', 'titleField'],
  ['year', 'yearField'],
  ['unit', 'unitField'],
  ['source', 'sourceField'],
] as const;

function Fields({ said, onSaid }: { said: Said; onSaid: (said: Said) => void }) {
  const say = useTablesWords();
  return (
    <div className="controls">
      {fields.map(([key, name]) => (
        <label key={key} className="control">
          <span className="control-label">{say(name)}</span>
          <input
            className="table-input"
            inputMode={key === 'year' ? 'numeric' : 'text'}
            {...(key === 'year' ? { pattern: '[0-9]{4}' } : {})}
            value={said[key] ?? ''}
            onChange={(event) => onSaid({ ...said, [key]: event.target.value })}
          />
        </label>
      ))}
      <Select
        label={say('kindField')}
        options={[
          { value: '', name: say('kindAuto') },
          ...tableKinds.map((kind) => ({ value: kind, name: say(`kind-${kind}`) })),
        ]}
        value={said.kind ?? ''}
        onChange={(kind) => onSaid({ ...said, kind })}
      />
    </div>
  );
}
