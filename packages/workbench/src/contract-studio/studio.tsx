import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useEffect, useState } from 'react';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { useText } from '../words/index.ts';
import { Drafting } from './drafting.tsx';
import { ContractForm } from './form/form.tsx';
import { Results } from './results/results.tsx';
import { useKeptTable } from './results/use-kept-table.ts';
import { Start } from './start.tsx';
import { type ContractAtHand, contractText, useContract } from './use-contract.ts';
import { useContractWords } from './words.ts';

/** A contract comes in, is changed, and everything that follows from it stands beside. */
export function Studio() {
  const say = useContractWords();
  const contract = useContract();
  if (contract.isWaiting) return <JobProgress />;
  if (contract.file) return <Desk contract={contract} file={contract.file} />;
  const parts = contract.line.shown?.parts;
  return (
    <>
      {contract.line.error && <ErrorState error={contract.line.error} onRetry={contract.line.retry} />}
      {contract.line.id !== undefined && parts?.game && parts.split && parts.layout ? (
        <Drafting line={contract.line} onOpen={contract.open} />
      ) : (
        <p className="block-answer">{say('lead')}</p>
      )}
      <Start onOpen={contract.open} />
    </>
  );
}

function Desk({ contract, file }: { contract: ContractAtHand; file: ContractFile }) {
  const appraised = useKeptTable('agreements.appraise', { contract: file });
  useUndoKeys(contract);
  return (
    <>
      <Bar contract={contract} file={file} />
      {contract.error && <ErrorState error={contract.error} />}
      <Redraft contract={contract} />
      <div className="contract-desk">
        <ContractForm file={file} onEdit={contract.edit} error={appraised.error ?? undefined} />
        <Results file={file} appraised={appraised} onEdit={contract.edit} />
      </div>
    </>
  );
}

/** Where the layout, the game or the split changed since the contract was drafted: the way to draft it again. Undo brings this one back. */
function Redraft({ contract }: { contract: ContractAtHand }) {
  const say = useContractWords();
  const [wanted, setWanted] = useState(false);
  const parts = contract.line.shown?.parts;
  if (!parts?.contract?.stale) return null;
  if (!parts.layout || !parts.game || !parts.split) return null;
  const open: ContractAtHand['open'] = (file, by) => {
    setWanted(false);
    contract.open(file, by);
  };
  if (wanted) return <Drafting line={contract.line} onOpen={open} />;
  return (
    <p className="page-note page-note-caution no-print">
      {say('isStale')}{' '}
      <button type="button" className="small-button" onClick={() => setWanted(true)}>
        {say('draftAgain')}
      </button>
    </p>
  );
}

function Bar({ contract, file }: { contract: ContractAtHand; file: ContractFile }) {
  const say = useContractWords();
  const text = useText();
  const title = text(file.title ?? { zh: '', en: '' }) || say('untitled');
  return (
    <div className="contract-bar no-print">
      <strong>{title}</strong>
      <span className="small quiet" role="status">
        {contract.line.shown && !contract.error
          ? say(contract.isFiled ? 'isFiled' : 'isFiling', { name: text(contract.line.shown.name) })
          : ''}
      </span>
      <span className="contract-item-tools">
        <button type="button" className="small-button" disabled={!contract.undo} onClick={() => contract.undo?.()}>
          {say('undo')}
        </button>
        <button type="button" className="small-button" disabled={!contract.redo} onClick={() => contract.redo?.()}>
          {say('redo')}
        </button>
        <button
          type="button"
          className="small-button"
          onClick={() => saveFile(contractText(file), fileName(title, 'json'), 'application/json')}
        >
          {say('saveJson')}
        </button>
        <button type="button" className="small-button" onClick={contract.leave}>
          {say('another')}
        </button>
      </span>
    </div>
  );
}

function useUndoKeys({ undo, redo }: ContractAtHand): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      // A field keeps its own undo while it is typed in.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      if (event.shiftKey) redo?.();
      else undo?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
