import { useState } from 'react';
import { ErrorState } from '../parts/error-state.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useNewNetwork } from './use-new-network.ts';
import { useFirmsWords } from './words.ts';

const sampleFirms = 'firm,region,industry,size\nA,湖北,钢铁,120\nB,湖北,汽车,300\nC,湖南,汽车零部件,80\n';
const sampleLinks = 'supplier,customer,value\nA,B,40\nC,B,60\nA,C,20\n';
const accepted = '.csv,.tsv,.txt,.xlsx,.parquet,.gz';

/** What the two files look like, with samples to take away. */
export function FileLayout() {
  const say = useFirmsWords();
  return (
    <div className="firms-layout">
      <p>{say('layout')}</p>
      <pre className="small">{`firms.csv\n${sampleFirms}`}</pre>
      <pre className="small">{`links.csv\n${sampleLinks}`}</pre>
      <p className="no-print">
        <button type="button" className="small-button" onClick={() => saveFile(sampleFirms, 'firms.csv', 'text/csv')}>
          {say('sampleFirms')}
        </button>{' '}
        <button type="button" className="small-button" onClick={() => saveFile(sampleLinks, 'links.csv', 'text/csv')}>
          {say('sampleLinks')}
        </button>
      </p>
    </div>
  );
}

/** Two files, chosen and read. */
export function ImportNetwork() {
  const say = useFirmsWords();
  const [firms, setFirms] = useState<File>();
  const [links, setLinks] = useState<File>();
  const [unit, setUnit] = useState('');
  const [title, setTitle] = useState('');
  const storing = useNewNetwork('chains.firms.import');
  return (
    <form
      className="firms-form"
      onSubmit={(event) => {
        event.preventDefault();
        storing.start({
          ...{ firms, links },
          ...(unit.trim() ? { unit: unit.trim() } : {}),
          ...(title.trim() ? { title: title.trim() } : {}),
        });
      }}
    >
      <div className="controls">
        <FileField label={say('firmsFile')} chosen={firms} onChoose={setFirms} />
        <FileField label={say('linksFile')} chosen={links} onChoose={setLinks} />
        <TextField label={say('titleField')} value={title} onChange={setTitle} />
        <TextField label={say('unitField')} value={unit} onChange={setUnit} />
      </div>
      {storing.error && <ErrorState error={storing.error} />}
      {storing.isRunning ? (
        <JobProgress progress={storing.progress} onCancel={storing.cancel} />
      ) : (
        <p>
          <button type="submit" className="action" disabled={!firms || !links}>
            {say('startImport')}
          </button>
        </p>
      )}
    </form>
  );
}

function FileField({
  label,
  chosen,
  onChoose,
}: {
  label: string;
  chosen: File | undefined;
  onChoose: (file: File | undefined) => void;
}) {
  const say = useFirmsWords();
  return (
    <div className="control">
      <span className="control-label" aria-hidden="true">
        {label}
      </span>
      <div className="firms-file">
        <FileButton label={say('chooseFile')} name={label} accept={accepted} onFiles={([file]) => onChoose(file)} />
        <span className="small quiet firms-file-name">{chosen?.name ?? say('noFile')}</span>
      </div>
    </div>
  );
}

function TextField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input className="firms-input" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
