import type { ImportReport } from '@yanzhen/evidence/imports';
import { useRef, useState } from 'react';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { QualityList } from '../parts/quality-list.tsx';
import { Answer } from './answer.tsx';
import { Describe, useDescription } from './describe.tsx';
import { Done } from './done.tsx';
import { KeepMapping } from './keep-mapping.tsx';
import type { Mapping } from './mapping.ts';
import { Meaning } from './meaning.tsx';
import { Names } from './names.tsx';
import { Problem } from './problem.tsx';
import { Seen } from './seen.tsx';
import { StoreBar } from './store-bar.tsx';
import { useImport } from './use-import.ts';
import { type ChosenFile, type Preview, type PreviewState, type Reading, usePreview } from './use-preview.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly chosen: ChosenFile;
  readonly onAnother: () => void;
}

/** One file on its way in: seen, understood, checked, stored. */
export function Wizard({ chosen, onAnother }: Props) {
  const say = useImportWords();
  const [reading, setReading] = useState<Reading>({});
  const state = usePreview(chosen, reading);
  const description = useDescription(chosen.file.name);
  const storing = useImport(chosen);
  const { preview } = state;
  if (storing.saved) return <Done saved={storing.saved} title={description.title} onAnother={onAnother} />;
  const another = (
    <button type="button" className="small-button" onClick={onAnother}>
      {say('another')}
    </button>
  );
  if (!preview) return <BeforePreview state={state} another={another} />;
  return (
    <>
      <Answer preview={preview} />
      <p className="no-print">{another}</p>
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      <Parts preview={preview} reading={reading} onReading={setReading} />
      {preview.report && <Describe description={description} />}
      <StoreBar
        state={state}
        storing={storing}
        onStore={(report: ImportReport) => storing.start(report.mapping, description)}
      />
    </>
  );
}

function BeforePreview({ state, another }: { state: PreviewState; another: React.ReactNode }) {
  const say = useImportWords();
  if (state.error) {
    return (
      <>
        <ErrorState error={state.error} onRetry={state.retry} />
        <p>{another}</p>
      </>
    );
  }
  if (state.isStopped) {
    return (
      <p>
        {say('stopped')}{' '}
        <button type="button" className="small-button" onClick={state.retry}>
          {say('readAgain')}
        </button>{' '}
        {another}
      </p>
    );
  }
  return <JobProgress progress={state.progress} onCancel={state.cancel} />;
}

interface PartsProps {
  readonly preview: Preview;
  readonly reading: Reading;
  readonly onReading: (reading: Reading) => void;
}

function Parts({ preview, reading, onReading }: PartsProps) {
  const say = useImportWords();
  const { mapping, report, problem } = preview;
  const onMapping = (changed: Mapping) => onReading({ ...reading, mapping: changed });
  const unresolved = report?.unresolved ?? [];
  const parts = useStillProposed(preview);
  return (
    <>
      <Seen preview={preview} reading={reading} onReading={onReading} />
      {mapping && <Meaning preview={preview} parts={parts} mapping={mapping} onMapping={onMapping} />}
      {mapping && <Names unresolved={unresolved} mapping={mapping} onMapping={onMapping} />}
      <Block title={say('odd')}>
        {problem && unresolved.length === 0 && <Problem problem={problem} file={preview.file} />}
        {report && <QualityList findings={report.findings} />}
      </Block>
      {mapping && (
        <KeepMapping
          mapping={report?.mapping ?? mapping}
          isGiven={reading.mapping !== undefined}
          onMapping={onMapping}
          onPropose={() => {
            const { mapping: _, ...rest } = reading;
            onReading(rest);
          }}
        />
      )}
    </>
  );
}

/** How sure the file's own proposal was, of the columns that still are what it proposed. */
function useStillProposed({ mapping, parts }: Preview): Preview['parts'] {
  const proposed = useRef({ mapping, parts });
  if (parts.length > 0) proposed.current = { mapping, parts };
  const before = proposed.current.mapping;
  return proposed.current.parts.filter(({ part }) => {
    if (part === 'values' || part === 'layout') return true;
    return before?.keys[part]?.index === mapping?.keys[part]?.index;
  });
}
