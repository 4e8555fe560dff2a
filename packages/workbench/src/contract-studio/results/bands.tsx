import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useMemo, useState } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { numberIn, type Row, textIn } from '../../data/index.ts';
import { colourOf, formatNumber, inUnit, tokens, unitName } from '../../design/index.ts';
import { Block } from '../../parts/block.tsx';
import { Chart } from '../../parts/chart.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Notes } from '../../parts/notes.tsx';
import { Segments } from '../../parts/segments.tsx';
import { useLanguage } from '../../words/index.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';
import { bandsOption } from './bands-option.ts';
import { useKeptTable } from './use-kept-table.ts';

/** How the contract fares when the future is another than planned. */
export function Bands({ file, isOld }: { file: ContractFile; isOld: boolean }) {
  const say = useContractWords();
  const language = useLanguage();
  const { party } = useNames(file);
  const spread = useKeptTable('agreements.futures', { contract: file });
  const bands = useKeptTable('agreements.bands', { contract: file });
  const error = spread.error ?? bands.error;
  const [asked, setParty] = useState<string>();
  if (!spread.rows || !bands.rows || !spread.table) {
    return error ? null : <Block title={say('futures')} answer={say('drawing')} />;
  }
  const ids = spread.rows.map((row) => textIn(row, 'party'));
  const shown = asked !== undefined && ids.includes(asked) ? asked : ids[0]!;
  const all = numberIn(spread.rows[0]!, 'all_stay');
  const text = say('futuresText', {
    all: formatNumber(all, 'share', language),
    each: spread.rows
      .map((row) => `${party(textIn(row, 'party'))} ${formatNumber(numberIn(row, 'stays'), 'share', language)}`)
      .join(language === 'zh' ? '，' : ', '),
  });
  return (
    <div className={isOld || spread.isOld ? 'maybe-old is-old' : 'maybe-old'} aria-busy={isOld || spread.isOld}>
      <Block title={say('futures')} answer={text}>
        {error && <ErrorState error={error} />}
        <Notes notes={spread.table.evidence.notes.filter(({ code }) => code === 'assumed-risk')} />
        <BandsFigure
          file={file}
          rows={bands.rows.filter((row) => row['party'] === shown)}
          party={shown}
          tools={
            <Segments
              label={say('party')}
              options={ids.map((id) => ({ value: id, name: party(id) }))}
              value={shown}
              onChange={setParty}
            />
          }
        />
        <SpreadTable file={file} rows={spread.rows} />
      </Block>
    </div>
  );
}

function BandsFigure({
  file,
  rows,
  party: id,
  tools,
}: {
  file: ContractFile;
  rows: readonly Row[];
  party: string;
  tools: React.ReactNode;
}) {
  const say = useContractWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const { party } = useNames(file);
  const unit = file.currency ?? '';
  const option = useMemo(() => {
    const colour = colourOf(
      file.parties.map((each) => each.id),
      mode,
    )(id);
    const at = (key: string) => rows.map((row) => inUnit(numberIn(row, key) ?? 0, unit, language));
    const years = rows.map((row) => String(numberIn(row, 'year')));
    return bandsOption(years, at, { colour, zero: tokens[mode].quiet });
  }, [file.parties, rows, id, mode, unit, language]);
  const title = say('bands', { party: party(id), unit: unitName(unit, language) });
  const last = rows.at(-1);
  return (
    <Chart
      title={title}
      name={title}
      description={
        last
          ? `${title}: ${['p5', 'median', 'p95'].map((key) => formatNumber(inUnit(numberIn(last, key) ?? 0, unit, language), 'amount', language)).join(' / ')}`
          : title
      }
      option={option}
      height={260}
      note={say('bandsNote')}
      tools={tools}
      data={() => ({
        title,
        columns: [say('year'), 'p5', 'p25', 'median', 'p75', 'p95'],
        rows: rows.map((row) => ['year', 'p5', 'p25', 'median', 'p75', 'p95'].map((key) => numberIn(row, key))),
      })}
      source={say('fromContract')}
    />
  );
}

function SpreadTable({ file, rows }: { file: ContractFile; rows: readonly Row[] }) {
  const say = useContractWords();
  const language = useLanguage();
  const { party } = useNames(file);
  const unit = file.currency ?? '';
  const columns: Column<Row>[] = [
    { key: 'party', name: say('party'), kind: 'text', value: (row) => party(textIn(row, 'party')) },
    ...(['p5', 'p25', 'median', 'p75', 'p95'] as const).map(
      (key): Column<Row> => ({
        key,
        name: say(`quantile-${key}`),
        kind: 'number',
        value: (row) => numberIn(row, key),
        show: (row) => formatNumber(inUnit(numberIn(row, key) ?? Number.NaN, unit, language), 'amount', language),
      }),
    ),
    {
      key: 'stays',
      name: say('stays'),
      kind: 'number',
      value: (row) => numberIn(row, 'stays'),
      show: (row) => formatNumber(numberIn(row, 'stays'), 'share', language),
    },
  ];
  return (
    <DataTable
      title={say('inUnit', { what: say('spread'), unit: unitName(unit, language) })}
      rows={rows}
      columns={columns}
      rowKey={(row) => textIn(row, 'party')}
    />
  );
}
