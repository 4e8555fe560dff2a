import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useState } from 'react';
import { numberIn, type Row, textIn, useLastingTable } from '../../data/index.ts';
import { formatNumber } from '../../design/index.ts';
import { Block } from '../../parts/block.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Notes } from '../../parts/notes.tsx';
import { useLanguage } from '../../words/index.ts';
import { leverNow, withRatio } from '../set-lever.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';

const goals = [
  'same-return',
  'same-gain',
  'zone-low',
  'zone-high',
  'robust-low',
  'robust-high',
  'most-robust',
] as const;

type Goal = (typeof goals)[number];

interface Props {
  readonly file: ContractFile;
  readonly onApply: (file: ContractFile) => void;
}

/** Which ratio would do what is wanted; one click writes it into the contract. */
export function Solve({ file, onApply }: Props) {
  const say = useContractWords();
  const [asked, ask] = useState<ContractFile>();
  const { lever } = file;
  const isReady = lever?.term && lever.party && lever.against && leverNow(file, lever) !== undefined;
  const solved = useLastingTable(
    'agreements.solve',
    { contract: asked ?? file },
    { enabled: asked === file && Boolean(isReady) },
  );
  if (!lever || !isReady) return <Block title={say('solve')} answer={say('noLever')} />;
  const isShown = asked !== undefined && solved.rows !== undefined && !solved.isRunning;
  return (
    <Block title={say('solve')} answer={<SolveQuestion file={file} lever={lever} />}>
      {(asked !== file || solved.isStopped) && (
        <p>
          <button type="button" className="small-button" onClick={() => (asked === file ? solved.retry() : ask(file))}>
            {say(asked === undefined ? 'solveNow' : 'solveAgain')}
          </button>
        </p>
      )}
      {asked === file && solved.isRunning && <JobProgress progress={solved.progress} onCancel={solved.cancel} />}
      {asked === file && solved.error && <ErrorState error={solved.error} onRetry={solved.retry} />}
      {isShown && (
        <div className={asked !== file ? 'maybe-old is-old' : 'maybe-old'}>
          <Notes notes={(solved.table?.evidence.notes ?? []).filter(({ code }) => code === 'no-solution')} />
          <Goals
            file={file}
            lever={lever}
            rows={solved.rows ?? []}
            onApply={(ratio) => onApply(withRatio(file, lever, ratio))}
          />
        </div>
      )}
    </Block>
  );
}

type Lever = NonNullable<ContractFile['lever']>;

function SolveQuestion({ file, lever }: { file: ContractFile; lever: Lever }) {
  const say = useContractWords();
  const { party, termName } = useNames(file);
  return say('solveText', { term: termName(lever.term), party: party(lever.party), against: party(lever.against) });
}

interface GoalsProps {
  readonly file: ContractFile;
  readonly lever: Lever;
  readonly rows: readonly Row[];
  readonly onApply: (ratio: number) => void;
}

function Goals({ file, lever, rows, onApply }: GoalsProps) {
  const say = useContractWords();
  const language = useLanguage();
  const { party, money } = useNames(file);
  const term = file.terms.find(({ id }) => id === lever.term);
  const isShare = term?.kind === 'split' || term?.kind === 'equity';
  const ratioText = (ratio: number | null) =>
    ratio === null
      ? '–'
      : isShare
        ? formatNumber(ratio, 'share', language)
        : `${formatNumber(ratio, 'index', language)}×`;
  const rate = (value: number | null) => (value === null ? '–' : formatNumber(value, 'share', language));
  return (
    // biome-ignore lint: a scrolling region must be reachable by keyboard
    <div className="data-table-frame" tabIndex={0} role="group" aria-label={say('solve')}>
      <table className="contract-goals">
        <thead>
          <tr>
            <th>{say('goal')}</th>
            <th className="number">{isShare ? say('shareOf', { party: party(lever.party) }) : say('multiple')}</th>
            <th className="number">{say('npvOf', { party: party(lever.party) })}</th>
            <th className="number">{say('npvOf', { party: party(lever.against) })}</th>
            <th className="number">{say('bothIrr')}</th>
            <th className="number">{say('bothStay')}</th>
            <th>
              <span className="visually-hidden">{say('apply')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => {
            const row = rows.find((each) => textIn(each, 'goal') === goal);
            if (!row) return null;
            const ratio = numberIn(row, 'ratio');
            return (
              <tr key={goal}>
                <td>{say(`goal-${goal satisfies Goal}`)}</td>
                <td className="number">{ratioText(ratio)}</td>
                <td className="number">{ratio === null ? '–' : money(numberIn(row, 'party_npv'))}</td>
                <td className="number">{ratio === null ? '–' : money(numberIn(row, 'against_npv'))}</td>
                <td className="number">
                  {rate(numberIn(row, 'party_irr'))} / {rate(numberIn(row, 'against_irr'))}
                </td>
                <td className="number">{rate(numberIn(row, 'stay'))}</td>
                <td>
                  {ratio !== null && (
                    <button type="button" className="small-button" onClick={() => onApply(ratio)}>
                      {say('apply')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
