import { numberIn, type Row, rowsOf, textIn, type WireTable } from '../../data/index.ts';
import { formatNumber, type Language } from '../../design/index.ts';
import { PassageLink } from '../../documents/passage-link.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Notes } from '../../parts/notes.tsx';
import { useLanguage } from '../../words/index.ts';
import { aimText, BaseSource, madeText } from './aim.tsx';
import { useDecomposeWords } from './words.ts';

/** The shares beside what the units aim at themselves, each aim with the sentence it stands in. */
export function Shares({ table }: { table: WireTable }) {
  const say = useDecomposeWords();
  const language = useLanguage();
  const rows = rowsOf(table);
  const number = (key: string, name: string, kind: 'amount' | 'share' | 'score' = 'amount'): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => (row[key] === null ? '—' : formatNumber(numberIn(row, key), kind, language)),
  });
  const has = (key: string) => rows.some((row) => row[key] !== null && row[key] !== '');
  const columns: Column<Row>[] = [
    { key: 'unit', name: say('unit'), kind: 'text', value: (row) => textIn(row, 'unit') },
    number('prior', say('prior')),
    ...(rows.some((row) => (numberIn(row, 'lower') ?? 0) > 0) ? [number('lower', say('lower'))] : []),
    ...(has('upper') ? [number('upper', say('upper'))] : []),
    number('share', say('shareOf'), 'share'),
    number('value', say('value')),
    ...(has('promise') ? [aim(say, language)] : []),
    ...(has('promised') ? [number('difference', say('difference'), 'score')] : []),
    ...(has('promise') ? [source(say, language)] : []),
  ];
  return (
    <>
      <Notes notes={table.evidence.notes} levels={['information', 'caution', 'refusal']} />
      <DataTable
        title={say('title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => textIn(row, 'unit')}
        source="plans decompose"
      />
    </>
  );
}

const trustWords = {
  file: 'fromFile',
  accepted: 'fromAccepted',
  corrected: 'fromCorrected',
  extracted: 'fromExtracted',
} as const;

type Say = ReturnType<typeof useDecomposeWords>;

function aim(say: Say, language: Language): Column<Row> {
  return {
    ...{ key: 'promised', name: say('promised'), kind: 'number', value: (row) => numberIn(row, 'promised') },
    show: (row) => aimText(row, say, language),
  };
}

function source(say: Say, language: Language): Column<Row> {
  const trust = (row: Row) => {
    const from = textIn(row, 'promise') as keyof typeof trustWords | '';
    return from === '' ? '' : say(trustWords[from]);
  };
  const others = (row: Row) => {
    const count = numberIn(row, 'others') ?? 0;
    return count > 0 ? ` · ${say('others', { count })}` : '';
  };
  return {
    key: 'source',
    name: say('source'),
    kind: 'text',
    value: (row) =>
      `${trust(row)}${others(row)} ${textIn(row, 'document')} ${textIn(row, 'sentence')} ${aimText(row, say, language)} ${madeText(row, say, language)} ${textIn(row, 'base_source')}`.trim(),
    show: (row) => {
      const document = textIn(row, 'document');
      if (document === '') return <span className="small quiet">{trust(row) || '—'}</span>;
      const place = {
        ...{ document, passage: numberIn(row, 'passage') ?? 0 },
        ...{ start: numberIn(row, 'start') ?? 0, end: numberIn(row, 'end') ?? 0 },
      };
      return (
        <span className="decompose-source small">
          <PassageLink place={place}>{textIn(row, 'sentence')}</PassageLink>
          <span className="quiet">
            {trust(row)}
            {others(row)}
          </span>
          {madeText(row, say, language) !== '' && <span>{madeText(row, say, language)}</span>}
          <BaseSource row={row} say={say} />
        </span>
      );
    },
  };
}
