import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { AddedTable } from './added-table.tsx';
import { droppedFiles, wanted } from './dropped-files.ts';
import { cancelUploads, forgetUploads, startUploads, useUploads } from './uploads.ts';
import { useDocumentsWords } from './words.ts';

/** The way in: files, folders and archives, dropped or chosen. Folded away where there are documents already. */
export function AddDocuments({ isAlone }: { isAlone: boolean }) {
  const say = useDocumentsWords();
  const [{ view }, update] = useAddress();
  const uploads = useUploads();
  const isOpen = isAlone || view === 'add' || uploads.isRunning || uploads.added.length > 0;
  if (!isOpen) {
    return (
      <p className="no-print">
        <button type="button" className="action" onClick={() => update({ view: 'add' })}>
          {say('add')}
        </button>
      </p>
    );
  }
  const close = () => {
    forgetUploads();
    update({ view: undefined });
  };
  return (
    <section className="library-add no-print" aria-label={say('add')}>
      {uploads.isRunning ? <Running /> : <DropZone />}
      {uploads.error && <ErrorState error={uploads.error} />}
      {uploads.isStopped && <p role="status">{say('stopped')}</p>}
      {uploads.added.length > 0 && <AddedTable rows={uploads.added} />}
      {!isAlone && !uploads.isRunning && (
        <p>
          <button type="button" className="small-button" onClick={close}>
            {say('close')}
          </button>
        </p>
      )}
    </section>
  );
}

function Running() {
  const say = useDocumentsWords();
  const { progress, name, at, of } = useUploads();
  const sending = say('sending', { name });
  const doing = progress?.phase === 'working' ? progress.doing : { zh: sending, en: sending };
  return (
    <>
      {of > 1 && <p className="small quiet">{say('fileOf', { at, of, name })}</p>}
      <JobProgress progress={{ phase: 'working', fraction: 0, ...progress, doing }} onCancel={cancelUploads} />
    </>
  );
}

function DropZone() {
  const say = useDocumentsWords();
  const id = useId();
  const queries = useQueryClient();
  const [isOver, setOver] = useState(false);
  const start = (files: readonly File[]) => void startUploads(files, queries);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    // The library around it takes drops too.
    event.stopPropagation();
    setOver(false);
    start(await droppedFiles(event.dataTransfer));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    start(wanted([...(event.target.files ?? [])]));
    event.target.value = '';
  };
  return (
    <div
      className={isOver ? 'library-drop over' : 'library-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p>{say('addLead')}</p>
      <p className="library-choose">
        <label className="action" htmlFor={`${id}-files`}>
          {say('chooseFiles')}
        </label>
        <input
          id={`${id}-files`}
          className="visually-hidden"
          type="file"
          multiple
          accept=".pdf,.docx,.html,.htm,.md,.txt,.zip"
          onChange={choose}
        />
        <label className="small-button" htmlFor={`${id}-folder`}>
          {say('chooseFolder')}
        </label>
        <input
          id={`${id}-folder`}
          className="visually-hidden"
          type="file"
          onChange={choose}
          {...{ webkitdirectory: '' }}
        />
      </p>
      <p className="small quiet">{say('formats')}</p>
    </div>
  );
}
