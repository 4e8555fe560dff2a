import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type DatasetView, numberIn, type Row, textIn, useTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Notes } from '../parts/notes.tsx';
import { Picker } from '../parts/picker.tsx';
import { Select } from '../parts/select.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { useTestWords } from './test-words.ts';
import { useProposeInput } from './use-proposals.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly choice: Choice;
}

/** Senders and receivers of one industry, matched so that no two would rather have each other. */
export function Matching({ dataset, choice }: Props) {
  const say = useTestWords();
  const [{ industry, side, takers }, update] = useAddress();
  const { industries } = dataset.info;
  const known = industries.some(({ code }) => code === industry) ? industry : undefined;
  return (
    <>
      <h2>{say('matchTitle')}</h2>
      <div className="controls">
        <Picker
          label={say('matchIndustry')}
          choices={industries}
          chosen={known}
          none={{ zh: '选择…', en: 'Choose…' }}
          onChoose={(code) => update({ industry: code })}
        />
        <Select
          label={say('asking')}
          options={[
            { value: 'sender', name: say('askSender') },
            { value: 'receiver', name: say('askReceiver') },
          ]}
          value={side === 'receiver' ? 'receiver' : 'sender'}
          onChange={(next) => update({ side: next === 'sender' ? undefined : next })}
        />
        <Select
          label={say('placesEach')}
          options={['1', '2', '3', '5'].map((value) => ({ value, name: value }))}
          value={takers ?? '1'}
          onChange={(next) => update({ takers: next === '1' ? undefined : next })}
        />
      </div>
      {known === undefined ? (
        <p>{say('matchPick')}</p>
      ) : (
        <Matched dataset={dataset} choice={choice} industry={known} proposing={side} places={Number(takers ?? 1)} />
      )}
    </>
  );
}

interface Asked extends Props {
  readonly industry: string;
  readonly proposing: string | undefined;
  readonly places: number;
}

function Matched({ dataset, choice, industry, proposing, places }: Asked) {
  // The matching is of one industry among all: what was picked for proposals does not narrow it.
  const everybody = useMemo(() => ({ ...choice, senders: [], receivers: [], industries: [] }), [choice]);
  const { share: _, ...input } = useProposeInput(dataset, everybody) ?? {};
  const state = useTable(
    'partners.match',
    {
      ...input,
      industry,
      ...(proposing === 'receiver' && { proposing }),
      ...(places > 1 && { receiver_places: places }),
    },
    { enabled: Object.keys(input).length > 0 },
  );
  return (
    <WithTable state={state}>
      {(rows, { evidence }) => <Outcome dataset={dataset} industry={industry} rows={rows} evidence={evidence} />}
    </WithTable>
  );
}

interface OutcomeProps {
  readonly dataset: DatasetView;
  readonly industry: string;
  readonly rows: readonly Row[];
  readonly evidence: Parameters<typeof sourceLine>[0];
}

function Outcome({ dataset, industry, rows, evidence }: OutcomeProps) {
  const say = useTestWords();
  const text = useText();
  const region = (row: Row, side: 'sender' | 'receiver') => text(dataset.regionName(textIn(row, side)));
  const pairs = rows.filter((row) => textIn(row, 'receiver') !== '');
  const alone = rows.filter((row) => textIn(row, 'receiver') === '');
  const name = text(dataset.industryName(industry));
  const [first] = pairs;
  const line = (row: Row) => say('pairLine', { sender: region(row, 'sender'), receiver: region(row, 'receiver') });
  const columns = useColumns(region);
  return (
    <>
      <AnswerSentence
        text={
          first === undefined
            ? say('matchNone', { industry: name })
            : say(alone.length === 0 ? 'matchAll' : 'matchAnswer', {
                ...{ industry: name, pairs: pairs.length, alone: alone.length, first: line(first) },
              })
        }
        evidence={evidence}
      />
      <ul className="partners-pairs" aria-label={say('matchPairs')}>
        {pairs.map((row) => (
          <li key={`${textIn(row, 'sender')} ${textIn(row, 'receiver')}`}>
            <strong>{line(row)}</strong>
            <span className="small quiet">
              {say('places', { a: numberIn(row, 'sender_rank') ?? '—', b: numberIn(row, 'receiver_rank') ?? '—' })}
            </span>
          </li>
        ))}
      </ul>
      {alone.length > 0 && (
        <p>
          {say('matchAlone')}
          {text({ zh: '：', en: ': ' })}
          {alone.map((row) => region(row, 'sender')).join(text({ zh: '、', en: ', ' }))}
        </p>
      )}
      <DataTable
        title={say('matchTable')}
        rows={rows}
        columns={columns}
        rowKey={(row) => `${textIn(row, 'sender')} ${textIn(row, 'receiver')}`}
        source={sourceLine(evidence, text)}
      />
      <p className="small quiet">{say('matchNote')}</p>
      <Notes notes={evidence.notes.filter(({ code }) => !aboutGains.has(code))} />
    </>
  );
}

/** What is said of gains says nothing about a matching. */
const aboutGains = new Set(['missing-jobs', 'missing-emissions', 'missing-value-added']);

function useColumns(region: (row: Row, side: 'sender' | 'receiver') => string): Column<Row>[] {
  const say = useTestWords();
  const language = useLanguage();
  const number = (column: string, name: string, kind: 'count' | 'index'): Column<Row> => ({
    ...{ key: column, name, kind: 'number', value: (row) => numberIn(row, column) },
    show: (row) => (numberIn(row, column) === null ? '' : formatNumber(numberIn(row, column), kind, language)),
  });
  return [
    { key: 'sender', name: say('askSender'), kind: 'text', value: (row) => region(row, 'sender') },
    {
      ...{ key: 'receiver', name: say('askReceiver'), kind: 'text' },
      value: (row) => (textIn(row, 'receiver') === '' ? null : region(row, 'receiver')),
    },
    number('sender_rank', say('senderRank'), 'count'),
    number('receiver_rank', say('receiverRank'), 'count'),
    number('sender_score', say('senderScore'), 'index'),
    number('receiver_score', say('receiverScore'), 'index'),
  ];
}
