import type { Evidence } from '@yanzhen/platform/operations';
import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, numberIn, type Row, textIn, useChainTableState, useLongTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { BacktestChart, windowOf } from './backtest-chart.tsx';
import type { Choice } from './choice.ts';
import { useTestWords } from './test-words.ts';
import { useComponentName } from './weights.tsx';

/** What the past says of proposals of transfer: on these data, and on the one panel that was tested before. */
export function Backtest({ dataset, choice }: { dataset: DatasetView; choice: Choice }) {
  const say = useTestWords();
  const tables = useChainTableState();
  const fits = tables.status === 'ready' && tables.table.info.sectorScheme === dataset.info.industryScheme;
  const moved = [...choice.weights].filter(([name]) => name.startsWith('transfer.'));
  return (
    <>
      <h2>{say('backtestTitle')}</h2>
      <p className="partners-means">{say('backtestHow')}</p>
      {tables.status !== 'loading' && (
        <Tested
          input={{
            ...{ dataset: dataset.reference, measure: dataset.measure.code },
            ...(fits && { table: tables.table.reference }),
            ...(moved.length > 0 && { weights: moved.map(([name, value]) => `${name}=${value}`) }),
          }}
        />
      )}
      <p className="page-note page-note-caution">{say('backtestShipped')}</p>
    </>
  );
}

function Tested({ input }: { input: object }) {
  const say = useTestWords();
  const text = useText();
  const { rows, table, error, retry, progress, cancel, isStopped } = useLongTable('partners.backtest', input);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (isStopped) {
    return (
      <button type="button" className="small-button" onClick={retry}>
        {say('backtestRun')}
      </button>
    );
  }
  if (!rows || !table) return <JobProgress progress={progress} onCancel={cancel} />;
  const { notes } = table.evidence;
  const verdict = notes.find(({ code }) => code === 'backtest-verdict');
  if (verdict === undefined) {
    return (
      <EmptyState title={say('backtestNone')} action={<RoomLink to="/data">{say('backtestOther')} →</RoomLink>}>
        {notes
          .filter(({ code }) => code === 'not-back-tested')
          .map(({ code, text: said }) => (
            <p key={code}>{text(said)}</p>
          ))}
      </EmptyState>
    );
  }
  const whole = rows.filter((row) => textIn(row, 'predictor') === 'score' && numberIn(row, 'effect') !== null);
  return (
    <>
      <AnswerSentence text={text(verdict.text)} evidence={table.evidence} />
      {whole.length > 0 && <BacktestChart rows={whole} />}
      <Windows rows={rows} evidence={table.evidence} />
      <Notes notes={notes} />
    </>
  );
}

function Windows({ rows, evidence }: { rows: readonly Row[]; evidence: Evidence }) {
  const say = useTestWords();
  const text = useText();
  const language = useLanguage();
  const nameOf = useComponentName();
  const words = (key: string, name: string, value: (row: Row) => string): Column<Row> => ({
    ...{ key, name, kind: 'text', value },
  });
  const number = (key: string, name: string, kind: 'count' | 'score' | 'share'): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => (numberIn(row, key) === null ? '' : formatNumber(numberIn(row, key), kind, language)),
  });
  const columns: Column<Row>[] = [
    words('predictor', say('predictor'), (row) =>
      textIn(row, 'predictor') === 'score' ? say('wholeScore') : nameOf(textIn(row, 'predictor')),
    ),
    words('outcome', say('outcome'), (row) =>
      say(textIn(row, 'outcome') === 'share' ? 'outcomeShare' : 'outcomeQuotient'),
    ),
    words('window', say('window'), (row) => windowOf(row, say('allWindows'))),
    number('matched', say('matched'), 'count'),
    number('receivers', say('receiverCount'), 'count'),
    {
      ...number('effect', say('effect'), 'score'),
      show: (row) =>
        numberIn(row, 'effect') === null ? say('noVerdict') : formatNumber(numberIn(row, 'effect'), 'score', language),
    },
    number('effect_lower', say('lower'), 'score'),
    number('effect_upper', say('upper'), 'score'),
    number('better', say('better'), 'share'),
  ];
  return (
    <DataTable
      title={say('backtestTable')}
      rows={rows}
      columns={columns}
      rowKey={(row) => ['predictor', 'outcome', 'from', 'to'].map((name) => String(row[name])).join(' ')}
      source={sourceLine(evidence, text)}
      height={360}
    />
  );
}
