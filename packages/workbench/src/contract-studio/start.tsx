import { useQuery } from '@tanstack/react-query';
import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useState } from 'react';
import { client, type MadeBy, type Row, textIn, useTable } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useLanguage } from '../words/index.ts';
import { readContractFile } from './read-contract-file.ts';
import { useContractWords } from './words.ts';

interface Props {
  readonly onOpen: (file: ContractFile, madeBy?: MadeBy) => void;
}

/** Where a contract begins: one of the precedents, or a file. */
export function Start({ onOpen }: Props) {
  const say = useContractWords();
  const templates = useTable('agreements.templates', {});
  const [error, setError] = useState<Error>();
  const [wanted, setWanted] = useState<string>();
  const one = useQuery({
    queryKey: ['agreements.template', wanted],
    queryFn: async ({ signal }) => {
      const { contract, evidence } = await client.agreements.template({ id: wanted! }, { signal });
      onOpen(contract as ContractFile, evidence);
      return evidence;
    },
    enabled: wanted !== undefined,
    retry: false,
  });
  const open = async (file: File) => {
    try {
      onOpen(readContractFile(await file.text(), file.name));
    } catch (cause) {
      setError(cause as Error);
    }
  };
  return (
    <>
      <FileDrop
        title={say('dropTitle')}
        choose={say('openFile')}
        hint={say('dropHint')}
        accept=".json"
        onFile={(file) => void open(file)}
      />
      {(error ?? one.error) && <ErrorState error={error ?? one.error} />}
      <h2>{say('precedents')}</h2>
      <p className="block-answer">{say('precedentsText')}</p>
      {templates.error && <ErrorState error={templates.error} onRetry={templates.retry} />}
      {!templates.rows && !templates.error && <JobProgress />}
      <ul className="precedents">
        {templates.rows?.map((row) => (
          <Precedent key={textIn(row, 'id')} row={row} onTake={setWanted} />
        ))}
      </ul>
    </>
  );
}

function Precedent({ row, onTake }: { row: Row; onTake: (id: string) => void }) {
  const say = useContractWords();
  const language = useLanguage();
  const of = (key: string) => textIn(row, language === 'zh' ? key : `${key}_en`);
  const facts = [
    [say('precedentTime'), of('time')],
    [say('precedentStatistics'), of('statistics')],
    [say('precedentOpen'), of('open')],
  ].filter(([, value]) => value !== '');
  return (
    <li className="precedent">
      <div className="precedent-head">
        <h3>{of('name')}</h3>
        <button
          type="button"
          className="small-button"
          aria-label={say('takeNamed', { name: of('name') })}
          onClick={() => onTake(textIn(row, 'id'))}
        >
          {say('take')}
        </button>
      </div>
      <p>{of('rule')}</p>
      {facts.map(([name, value]) => (
        <p key={name} className="small quiet">
          {name} {value}
        </p>
      ))}
      <p className="small quiet">{say('sourceIs', { source: textIn(row, 'source') })}</p>
    </li>
  );
}
